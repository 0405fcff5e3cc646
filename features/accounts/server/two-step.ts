import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Db } from './database.sql.ts'
import { hashOf } from './secrets.ts'
import { takeRecoveryCode, takeStep } from './two-step.sql.ts'
import type { User } from './users.sql.ts'

const PERIOD = 30
// No vowels, no 0/o or 1/l: nothing to misread from paper, no words by accident.
const LETTERS = '23456789bcdfghjkmnpqrstvwxyz'

export const totpOf = (secret: string, email = '') =>
  new TOTP({ issuer: 'Commonground', label: email, secret, period: PERIOD })

export const newTotpSecret = () => new Secret({ size: 20 }).base32

/** The time step a code belongs to, one step either side of now; null when it belongs to none. */
export function stepOf(secret: string, code: string, now = Date.now()): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: now, window: 1 })
  return delta === null ? null : TOTP.counter({ period: PERIOD, timestamp: now }) + delta
}

const bare = (code: string) => code.toLowerCase().replace(/[\s-]/g, '')
const hashOfCode = (code: string) => hashOf(`recovery ${bare(code)}`)

/** Ten codes of 77 random bits for the day the phone is lost, with what is stored of them. */
export function newRecoveryCodes() {
  const one = () => Array.from({ length: 16 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  const codes = Array.from({ length: 10 }, () => one().replace(/(.{4})(?=.)/g, '$1-'))
  return { codes, hashes: codes.map(hashOfCode) }
}

/** Whether a code is right, and used for the first time: each counts once. */
export async function checkCode(
  db: Db,
  user: Pick<User, 'id' | 'totp_secret'>,
  code: string,
): Promise<boolean> {
  if (!/^\d{6}$/.test(bare(code))) return takeRecoveryCode(db, user.id, hashOfCode(code))
  const step = user.totp_secret ? stepOf(user.totp_secret, bare(code)) : null
  return step !== null && takeStep(db, user.id, step)
}
