import type { Knowledge } from './knowledge.ts'
import { oneApart } from './spelling.ts'
import type { Level } from './weights.ts'

export type Mail = {
  key: string
  local: string
  digits: string
  /** An office's rather than a person's. */
  role: boolean
  /** Made of the name, so that a namesake elsewhere may well have the same. */
  named: boolean
}
export type Phone = { number: string; mobile: boolean }

// Mail boxes of an office rather than a person.
const ROLE =
  /^(info|office|admin|administrator|enquir(y|ies)|inquiries|contact|hello|mail|post|secretary|chair|treasurer|branch|reception|support|help|team|sales|noreply|no-reply|none|test|unknown|clerk|head|school|hr|membership|organiser|union|unison|unite|gmb)[\d._-]*$/

/** `names`: the folded words of the record's name. */
export function prepareMails(mails: readonly string[], names: readonly string[] = []): Mail[] {
  const words = names.filter((name) => name.length > 2)
  return mails.slice(0, 4).map((mail) => {
    const key = mail.trim().toLowerCase()
    const at = key.lastIndexOf('@')
    const before = key.slice(0, at).split('+')[0]!
    const local = before.replace(/[._-]/g, '')
    const digits = local.replace(/\D/g, '')
    const named = digits.length < 2 && words.some((word) => local.includes(word))
    return { key: before + key.slice(at), local, digits, role: ROLE.test(before), named }
  })
}

const MOBILE = /^\+447[1-57-9]|^\+3538|^\+48[5-8]|^\+3[34][67]|^\+49 ?1[5-7]/

export const preparePhones = (phones: readonly string[]): Phone[] =>
  phones.slice(0, 4).map((phone) => {
    const number = phone.replace(/[^\d+]/g, '')
    return { number, mobile: MOBILE.test(number) }
  })

// Another first letter or another number is another person's mail: a.khan and s.khan, khan81 and khan82.
const isMistyped = (a: Mail, b: Mail) =>
  a.local.length > 3 && a.key[0] === b.key[0] && a.digits === b.digits && oneApart(a.key, b.key)

/** The best that any two mails of theirs say; null when one has none. */
export function mailLevel(a: readonly Mail[], b: readonly Mail[], { crowded }: Knowledge): Level | null {
  if (a.length === 0 || b.length === 0) return null
  let best: Level = 'email_different'
  for (const one of a) {
    for (const other of b) {
      if (one.key === other.key) {
        if (!one.role && !crowded.has(one.key)) return 'email_same'
        best = 'email_shared'
      } else if (best === 'email_shared' || one.role || other.role) continue
      else if (isMistyped(one, other)) best = 'email_typo'
      else if (best !== 'email_typo' && one.local === other.local && one.local.length > 5)
        best = 'email_alike'
    }
  }
  return best
}

/** The best that any two numbers of theirs say; null when one has none. */
export function phoneLevel(a: readonly Phone[], b: readonly Phone[], { crowded }: Knowledge): Level | null {
  if (a.length === 0 || b.length === 0) return null
  let best: Level = 'phone_different'
  for (const one of a) {
    for (const other of b) {
      if (one.number === other.number) {
        if (crowded.has(one.number)) best = 'phone_shared'
        else if (one.mobile) return 'phone_same'
        else best = 'phone_home_same'
      } else if (best === 'phone_different' && one.number.length > 8 && oneApart(one.number, other.number))
        best = 'phone_typo'
    }
  }
  return best
}

type Numbered = { externalIds: readonly { system: string; id: string }[] }

/** The best that their numbers in other systems say; null when no system knows both. */
export function externalLevel(a: Numbered, b: Numbered): Level | null {
  let best: Level | null = null
  for (const one of a.externalIds) {
    for (const other of b.externalIds) {
      if (one.system !== other.system) continue
      if (one.id === other.id) return 'external_same'
      if (one.id.length > 4 && oneApart(one.id, other.id)) best = 'external_typo'
      else best ??= 'external_different'
    }
  }
  return best
}
