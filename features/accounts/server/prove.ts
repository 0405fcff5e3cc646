import { AppError } from '#kernel/errors.ts'
import type { Db } from './database.sql.ts'
import { clearTries, countNobody, isNobodyLocked } from './limits.sql.ts'
import { forgive, keyOf, limit } from './limits.ts'
import { isPassword } from './passwords.ts'
import { hashOf } from './secrets.ts'
import { checkCode } from './two-step.ts'
import { clearWrong, countWrong, findUserByEmail, type User } from './users.sql.ts'

export const wrongPassword = () => new AppError('wrong_password', 401)
const locked = () => new AppError('locked', 429)
const isLocked = (user: User) => user.locked_until !== null && user.locked_until > new Date()

/** Checks the password of someone known, counting what is wrong; a locked account answers `locked` even to the right one. */
export async function provePassword(db: Db, user: User, password: string): Promise<void> {
  if (isLocked(user)) throw locked()
  if (await isPassword(user.password_hash, password)) return
  await countWrong(db, user.id)
  throw wrongPassword()
}

// Nobody's address gets locked like somebody's: what a stranger sees must not tell the two apart.
const nobody = (emailKey: string) => `nobody:${hashOf(emailKey)}`

async function findUnlocked(db: Db, emailKey: string): Promise<User | undefined> {
  const user = await findUserByEmail(db, emailKey)
  if (user ? isLocked(user) : await isNobodyLocked(db, nobody(emailKey))) throw locked()
  return user
}

async function proveCode(db: Db, user: User, code: string | undefined): Promise<void> {
  if (!user.totp_confirmed_at) return
  if (!code) throw new AppError('code_needed', 401)
  if (await checkCode(db, user, code)) return
  await countWrong(db, user.id)
  throw new AppError('wrong_code', 401)
}

export type Proof = { email: { key: string }; password: string; code?: string | undefined; network: string }

/** Proves who someone is by address, password and, when they ask for it, a code. Returns the user or throws. */
export async function prove(db: Db, { email, password, code, network }: Proof): Promise<User> {
  await limit(db, 'sign-in', network)
  const user = await findUnlocked(db, email.key)
  await limit(db, 'sign-in', email.key)
  if (!user) {
    await isPassword(null, password)
    await countNobody(db, nobody(email.key))
    throw wrongPassword()
  }
  await provePassword(db, user, password)
  // The password was right, so this try is not held against anyone; wrong codes count on the account itself.
  await Promise.all([forgive(db, 'sign-in', network), forgive(db, 'sign-in', email.key)])
  await proveCode(db, user, code)
  await clearWrong(db, user.id)
  return user
}

/** Opens an account that wrong passwords had locked. */
export async function unlock(db: Db, user: User): Promise<void> {
  await clearWrong(db, user.id)
  await clearTries(db, [keyOf('sign-in', user.email_key)])
}
