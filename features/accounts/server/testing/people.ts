import type { Role } from '#kernel/contract.ts'
import { newId } from '#kernel/ids.ts'
import { asOwner } from '#tests/setup/database.ts'
import { hashPassword } from '../passwords.ts'
import type { TestHouse } from './house.ts'
import { visitor } from './visitor.ts'

export const PASSWORD = 'corner shop on a wet Tuesday'
let hash: Promise<string> | undefined

type Extra = { branchIds?: string[]; coalitionIds?: string[]; name?: string }

/** Someone with an account and a role, not yet signed in. */
export async function newAccount(
  workspaceId: string,
  role: Role,
  { branchIds = [], coalitionIds = [], name = 'Ann Okoro' }: Extra = {},
) {
  hash ??= hashPassword(PASSWORD)
  const [userId, organiserId] = [newId(), newId()]
  const email = `${userId}@example.org`
  const words = await hash
  await asOwner(async (client) => {
    await client.query(
      'insert into sign_in.users (id, email, email_key, name, password_hash) values ($1, $2, $2, $3, $4)',
      [userId, email, name, words],
    )
    await client.query(
      'insert into organisers (workspace_id, id, user_id, name, role, branch_ids, coalition_ids) values ($1, $2, $3, $4, $5, $6, $7)',
      [workspaceId, organiserId, userId, name, role, branchIds, coalitionIds],
    )
  })
  return { userId, organiserId, email, workspaceId }
}

/** The same, signed in. */
export async function signedIn(house: TestHouse, workspaceId: string, role: Role, extra: Extra = {}) {
  const account = await newAccount(workspaceId, role, extra)
  const browser = visitor(house)
  const answer = await browser.post('/sign-in', { email: account.email, password: PASSWORD })
  if (answer.status !== 200) throw new Error(`Sign-in answered ${answer.status} ${answer.body.code}`)
  return { ...account, browser }
}

/** The audit trail's actions of a workspace, oldest first. */
export const actionsIn = (workspaceId: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query('select action from audit where workspace_id = $1 order by at, id', [
      workspaceId,
    ])
    return rows.map((row) => row.action as string)
  })
