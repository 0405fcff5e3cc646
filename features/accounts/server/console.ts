import type { Actor } from '#kernel/actor.ts'
import type { Role } from '#kernel/contract.ts'
import { AppError, notFound } from '#kernel/errors.ts'
import { withActor } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import { findPlacesNamed, firstRegional, listEveryone, listWorkspaces } from './console.sql.ts'
import { accountsOf, inOneGo } from './database.sql.ts'
import { makeInvitation } from './invite.ts'
import { actorAt } from './open-session.ts'
import { listPlaces } from './organisers.sql.ts'
import { readEmail } from './passwords.ts'
import { unlock } from './prove.ts'
import { resetLink } from './reset.ts'
import { keepTrail } from './trail.ts'
import { stopTwoStep } from './two-step.sql.ts'
import { findUserByEmail } from './users.sql.ts'

// What the `commonground` command may do. Whoever can run it holds the database anyway, so it asks for no password.

export const everyone = (house: House) => listEveryone(accountsOf(house))

const named = <T extends { name: string }>(list: T[], name: string) =>
  list.filter((each) => each.name.toLowerCase() === name.trim().toLowerCase())

/** The workspace of that name; without a name the only real one, or else the only example. */
async function workspaceNamed(house: House, name: string | undefined) {
  const all = await listWorkspaces(accountsOf(house))
  const real = all.filter((each) => !each.example)
  const fitting = name ? named(all, name) : real.length > 0 ? real : all
  if (fitting.length > 1) throw new AppError('which_workspace', 409)
  return fitting[0] ?? null
}

/** The first regional organiser of a workspace, in whose name the command acts. */
async function keeperAt(house: House, workspaceId: string): Promise<Actor | null> {
  const regional = await firstRegional(accountsOf(house), workspaceId)
  if (!regional) return null
  return { workspaceId, organiserId: regional.id, role: 'region', branchIds: [], scopes: [], via: 'command' }
}

async function keeperOf(house: House, workspaceName: string | undefined): Promise<Actor> {
  const workspace = await workspaceNamed(house, workspaceName)
  const keeper = workspace && (await keeperAt(house, workspace.workspace_id))
  if (!keeper) throw new AppError('no_workspace', 404)
  return keeper
}

/** For work on the whole installation: every workspace that has somebody to act for it. */
export async function keepersFromConsole(house: House): Promise<{ workspace: string; actor: Actor }[]> {
  const keepers: { workspace: string; actor: Actor }[] = []
  for (const { workspace_id, name } of await listWorkspaces(accountsOf(house))) {
    const actor = await keeperAt(house, workspace_id)
    if (actor) keepers.push({ workspace: name, actor })
  }
  return keepers
}

export type ConsoleInvite = {
  name: string
  role: Role
  branches: string[]
  coalitions: string[]
  email?: string
  workspace?: string
}

/** Ids of places of these names; throws with the first name that is not one place's. */
async function placesNamed(house: House, actor: Actor, table: 'branches' | 'coalitions', names: string[]) {
  const found = await withActor(house.database.app, actor, (tx) => findPlacesNamed(tx, table, names))
  const missing = table === 'branches' ? 'no_branch' : 'no_coalition'
  for (const name of names)
    if (named(found, name).length !== 1) throw new AppError(missing, 404, { detail: name })
  return found.map(({ id }) => id)
}

/** An invitation in the name of the workspace's first regional organiser; returns the link. */
export async function inviteFromConsole(
  house: House,
  { branches, coalitions, workspace, ...input }: ConsoleInvite,
): Promise<string> {
  const actor = await keeperOf(house, workspace)
  const branchIds = await placesNamed(house, actor, 'branches', branches)
  const coalitionIds = await placesNamed(house, actor, 'coalitions', coalitions)
  return (await makeInvitation(house, actor, { ...input, branchIds, coalitionIds })).link
}

async function userOf(house: House, mail: string) {
  const user = await findUserByEmail(accountsOf(house), readEmail(mail).key)
  if (!user) throw notFound()
  return user
}

export async function unlockFromConsole(house: House, mail: string): Promise<void> {
  const user = await userOf(house, mail)
  await inOneGo(house, async (db) => {
    await unlock(db, user)
    for (const place of await listPlaces(db, user.id)) {
      const entry = { action: 'accounts.unlock', subject: 'user', subjectId: user.id }
      await keepTrail(db, { ...actorAt(place), via: 'command' }, entry)
    }
  })
}

/** A link to a new password. `withoutCode` also turns the second step off, for a lost phone. */
export async function resetFromConsole(house: House, mail: string, withoutCode: boolean): Promise<string> {
  const user = await userOf(house, mail)
  const link = await resetLink(house, user.id)
  if (!withoutCode) return link
  await inOneGo(house, async (db) => {
    await stopTwoStep(db, user.id)
    for (const place of await listPlaces(db, user.id)) {
      const entry = { action: 'accounts.two_step_off', subject: 'user', subjectId: user.id }
      await keepTrail(db, { ...actorAt(place), via: 'command' }, entry)
    }
  })
  return link
}

/** Someone to make tokens as, by their mail address. */
export async function makerFromConsole(house: House, mail: string, workspace: string | undefined) {
  const user = await userOf(house, mail)
  const places = await listPlaces(accountsOf(house), user.id)
  const wanted = await workspaceNamed(house, workspace)
  const place = places.find((each) => each.workspace_id === wanted?.workspace_id)
  if (!place) throw new AppError('no_workspace', 404)
  return { userId: user.id, actor: { ...actorAt(place), via: 'command' as const } }
}

/** The regional organiser a command acts as: by mail address, or else the workspace's first. */
export async function regionalFromConsole(
  house: House,
  workspace: string | undefined,
  mail: string | undefined,
): Promise<Actor> {
  if (!mail) return keeperOf(house, workspace)
  const { actor } = await makerFromConsole(house, mail, workspace)
  if (actor.role !== 'region') throw new AppError('not_regional', 403)
  return actor
}
