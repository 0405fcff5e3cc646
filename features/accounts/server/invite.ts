import type { Actor } from '#kernel/actor.ts'
import type { Role } from '#kernel/contract.ts'
import { notAllowed, notFound, notSignedIn } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { House } from '#server/house.ts'
import type { RequestContext } from '#server/http/context.ts'
import { accountsOf, inOneGo } from './database.sql.ts'
import { insertInvitation, listInvitations, withdraw } from './invitations.sql.ts'
import { limit } from './limits.ts'
import { atTheScreen } from './me.ts'
import { listPlaces } from './organisers.sql.ts'
import { readEmail } from './passwords.ts'
import { readScope, type Wanted } from './scope-of-role.ts'
import { hashOf, newSecret } from './secrets.ts'
import { sendInvitation } from './send-invitation.ts'
import { keepTrail } from './trail.ts'

export type Invite = Wanted & { name: string; email?: string | undefined }

/** A branch organiser brings in listeners and other branch organisers, and only for branches they hold themselves. */
function refuseBeyondOwn(actor: Actor, { role, branchIds = [] }: Wanted) {
  if (actor.role === 'region') return
  const mayGive = actor.role === 'branch' && (role === 'listener' || role === 'branch')
  if (!mayGive || !branchIds.every((id) => actor.branchIds.includes(id))) throw notAllowed()
}

/** Makes a link that brings one person in, once, within seven days. Only its hash is kept. */
export async function makeInvitation(house: House, actor: Actor, input: Invite) {
  refuseBeyondOwn(actor, input)
  const email = input.email ? readEmail(input.email).address : null
  const scope = await readScope(house, actor, input)
  const secret = newSecret()
  const id = newId()
  const expiresAt = await inOneGo(house, async (db) => {
    const place = { workspace_id: actor.workspaceId, invited_by: actor.organiserId }
    const until = await insertInvitation(db, {
      id,
      token_hash: hashOf(secret),
      ...place,
      name: input.name,
      email,
      ...scope,
    })
    const after = {
      name: input.name,
      role: scope.role,
      branchIds: scope.branch_ids,
      coalitionIds: scope.coalition_ids,
    }
    await keepTrail(db, actor, { action: 'accounts.invite', subject: 'invitation', subjectId: id, after })
    return until
  })
  return { id, email, expiresAt, link: `${house.publicUrl()}/join#token=${secret}` }
}

export async function invite(context: RequestContext, input: Invite) {
  const caller = atTheScreen(context)
  const { house } = context
  const db = accountsOf(house)
  if (input.email && house.mail.ready) await limit(db, 'mail', caller.userId)
  const { id, email, expiresAt, link } = await makeInvitation(house, caller.actor, input)
  const places = await listPlaces(db, caller.userId)
  const place = places.find((each) => each.id === caller.actor.organiserId)
  const letter = {
    to: email,
    name: input.name,
    link,
    from: place?.name ?? '',
    workspace: place?.workspace_name ?? '',
  }
  return { id, link, expiresAt: expiresAt.toISOString(), mail: await sendInvitation(house, letter) }
}

// A branch organiser looks after the invitations they sent; a regional organiser after all of them.
const onlyOwn = (actor: Actor) => (actor.role === 'region' ? null : actor.organiserId)

export async function invitations({ caller, house }: RequestContext) {
  if (!caller) throw notSignedIn()
  const { actor } = caller
  const rows = await listInvitations(accountsOf(house), actor.workspaceId, onlyOwn(actor))
  const invitations = rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role as Role,
    branchIds: row.branch_ids,
    coalitionIds: row.coalition_ids,
    invitedBy: row.invited_by,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  }))
  return { invitations }
}

export async function withdrawInvitation(
  context: RequestContext,
  { id }: { id: string },
): Promise<{ done: true }> {
  const { caller, house } = context
  if (!caller) throw notSignedIn()
  const { actor } = caller
  await inOneGo(house, async (db) => {
    if (!(await withdraw(db, actor.workspaceId, id, onlyOwn(actor)))) throw notFound()
    await keepTrail(db, actor, {
      action: 'accounts.withdraw_invitation',
      subject: 'invitation',
      subjectId: id,
    })
  })
  return { done: true }
}
