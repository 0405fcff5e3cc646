import { scopesOf } from '#kernel/actor.ts'
import type { Role } from '#kernel/contract.ts'
import { AppError, invalid } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { RequestContext } from '#server/http/context.ts'
import { type Me, PASSWORD_MIN } from '../fields.contract.ts'
import { accountsOf, type Db, inOneGo } from './database.sql.ts'
import { findInvitation, type Invitation, takeInvitation } from './invitations.sql.ts'
import { limitLinks, networkOf } from './limits.ts'
import { openSession } from './open-session.ts'
import { placeOrganiser } from './organisers.sql.ts'
import { hashPassword, readEmail, refuseWeak } from './passwords.ts'
import { prove } from './prove.ts'
import { hashOf } from './secrets.ts'
import { linkEnded } from './set-up.ts'
import { keepTrail } from './trail.ts'
import { findUser, findUserByEmail, insertUser, type NewUser } from './users.sql.ts'

async function opened(context: RequestContext, token: string): Promise<Invitation> {
  const db = accountsOf(context.house)
  const invitation = await limitLinks(db, networkOf(context.address), () => findInvitation(db, hashOf(token)))
  if (!invitation) throw linkEnded()
  return invitation
}

export async function lookAtInvitation(context: RequestContext, { token }: { token: string }) {
  const { workspace_name, invited_by, name, email, role } = await opened(context, token)
  const known = email ? await findUserByEmail(accountsOf(context.house), readEmail(email).key) : undefined
  return {
    workspaceName: workspace_name,
    invitedBy: invited_by,
    name,
    email,
    role: role as Role,
    hasAccount: known !== undefined,
  }
}

type Input = {
  token: string
  name?: string | undefined
  email?: string | undefined
  password?: string | undefined
  code?: string | undefined
}
type Joiner = { id: string; name: string; isNew?: NewUser }

/** Whose account joins: the one signed in, the one whose password was given, or a new one. */
async function readJoiner(context: RequestContext, input: Input, workspace: string): Promise<Joiner> {
  const db = accountsOf(context.house)
  if (context.caller?.via === 'session' && !input.email) {
    const user = await findUser(db, context.caller.userId)
    if (user) return user
  }
  if (!input.email) throw invalid({ email: 'required' })
  if (!input.password) throw invalid({ password: 'required' })
  const email = readEmail(input.email)
  const { password, code } = input
  if (await findUserByEmail(db, email.key))
    return prove(db, { email, password, code, network: networkOf(context.address) })
  if (!input.name) throw invalid({ name: 'required' })
  if (password.length < PASSWORD_MIN) throw invalid({ password: 'too_small' })
  refuseWeak(password, { name: input.name, email: email.address, workspaces: [workspace] })
  const password_hash = await hashPassword(password)
  const isNew = { id: newId(), email: email.address, email_key: email.key, name: input.name, password_hash }
  return { id: isNew.id, name: input.name, isNew }
}

async function settle(
  db: Db,
  { id: invitationId, workspace_id, role, branch_ids, coalition_ids }: Invitation,
  joiner: Joiner,
) {
  if (!(await takeInvitation(db, invitationId))) throw linkEnded()
  if (joiner.isNew) await insertUser(db, joiner.isNew)
  const place = { workspace_id, role, branch_ids, coalition_ids }
  const id = await placeOrganiser(db, { ...place, id: newId(), user_id: joiner.id, name: joiner.name })
  if (!id) throw new AppError('already_organiser', 409)
  const scopes = scopesOf(role as Role, id, branch_ids, coalition_ids)
  const actor = {
    workspaceId: workspace_id,
    organiserId: id,
    role: role as Role,
    branchIds: branch_ids,
    scopes,
    via: 'session' as const,
  }
  const after = { invitationId, role, branchIds: branch_ids, coalitionIds: coalition_ids }
  await keepTrail(db, actor, { action: 'accounts.join', subject: 'organiser', subjectId: id, after })
}

export async function acceptInvitation(context: RequestContext, input: Input): Promise<Me> {
  const invitation = await opened(context, input.token)
  const joiner = await readJoiner(context, input, invitation.workspace_name)
  return inOneGo(context.house, async (db) => {
    await settle(db, invitation, joiner)
    return openSession(context, db, joiner.id, 'invitation', invitation.workspace_id)
  })
}
