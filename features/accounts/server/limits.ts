import { isIPv4 } from 'node:net'
import { AppError } from '#kernel/errors.ts'
import type { Db } from './database.sql.ts'
import { countTry, forgiveTry } from './limits.sql.ts'
import { hashOf } from './secrets.ts'

const WINDOW = 15 * 60
const LIMITS = { 'sign-in': 10, link: 20, passkey: 300, code: 10, mail: 50 } as const
type Limited = keyof typeof LIMITS

/** One household or office: an IPv4 address, or the /64 that an IPv6 line is given. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIPv4(plain) || !plain.includes(':')) return plain || 'unknown'
  const [head = '', tail] = plain.split('%')[0]!.split('::')
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group || '0', 16).toString(16))
    .join(':')
}

/** The counter for someone's tries; whose they are is not kept in clear. */
export const keyOf = (what: Limited, whose: string) => `${what}:${hashOf(whose)}`

/** Counts a try and refuses when there were too many in a quarter of an hour. */
export async function limit(db: Db, what: Limited, whose: string): Promise<void> {
  const used = await countTry(db, keyOf(what, whose), WINDOW)
  if (used > LIMITS[what]) throw new AppError('too_many', 429, { retry: 'ask' })
}

export const forgive = (db: Db, what: Limited, whose: string) => forgiveTry(db, keyOf(what, whose))

/** Counts a try at a link. A good one is given back: a whole room may join through one network on the same evening. */
export async function limitLinks<T>(
  db: Db,
  network: string,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  await limit(db, 'link', network)
  const found = await look()
  if (found) await forgive(db, 'link', network)
  return found
}
