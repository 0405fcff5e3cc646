import { hash, verify } from '@node-rs/argon2'
import { normaliseEmail } from '#kernel/contact/email.ts'
import { invalid } from '#kernel/errors.ts'
import { isCommon, isOwn } from './common-passwords.ts'
import { newSecret } from './secrets.ts'

// Argon2id as OWASP's password storage sheet asks: 19 MiB, two passes, one lane. Argon2id is the library's default.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const FEWEST_DIFFERENT = 5

// The same password can arrive in two Unicode forms from two keyboards.
const settled = (password: string) => password.normalize('NFKC')

export const hashPassword = (password: string) => hash(settled(password), COST)

let nobodys: Promise<string> | undefined

/** Without a stored hash it works just as long and says no, so that time does not tell who has an account. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  nobodys ??= hashPassword(newSecret())
  const right = await verify(stored ?? (await nobodys), settled(password))
  return Boolean(stored) && right
}

const bare = (text: string) => settled(text).toLowerCase().replace(/\s+/g, '')

type Owner = { name: string; email: string; workspaces?: readonly string[] }

/** Refuses a password of their own name, address or workspace, of hardly more than one key, or among the commonest. */
export function refuseWeak(password: string, owner: Owner, field = 'password') {
  const typed = bare(password)
  const own = [owner.name, owner.email, owner.email.split('@')[0]!].map(bare)
  const words = [owner.name, owner.email, ...(owner.workspaces ?? [])].flatMap((each) =>
    settled(each)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  )
  if (own.includes(typed) || isOwn(typed, words)) throw invalid({ [field]: 'too_like_you' })
  if (new Set(typed).size < FEWEST_DIFFERENT) throw invalid({ [field]: 'too_simple' })
  if (isCommon(typed)) throw invalid({ [field]: 'too_common' })
}

/** A mail address as people type it; refused when it cannot be one. */
export function readEmail(raw: string) {
  const email = normaliseEmail(raw)
  if (!email) throw invalid({ email: 'not_an_address' })
  return email
}
