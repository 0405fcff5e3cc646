import { normaliseEmail } from '#kernel/contact/email.ts'
import type { AddressField, EmailField, ExternalId, PhoneField } from '#kernel/contact/fields.ts'
import { foldText } from '#kernel/text/names.ts'
import type { Target } from './plan.ts'

const fold = (text: string) => foldText(text) || text.toLowerCase()

/** By what two entries of a list are the same, and how many a record holds. */
const LISTS: Record<string, { key: (each: never) => string; most: number }> = {
  phones: { key: (each: PhoneField) => each.e164 ?? each.number, most: 10 },
  emails: { key: (each: EmailField) => normaliseEmail(each.address)?.key ?? each.address, most: 10 },
  addresses: { key: (each: AddressField) => fold(each.text), most: 10 },
  tags: { key: (each: string) => fold(each), most: 50 },
  kinds: { key: (each: string) => each, most: 10 },
  externalIds: { key: (each: ExternalId) => `${each.system}\n${each.id}`, most: 20 },
}
const LONGEST_NOTES = 20_000

function mergeList(name: string, now: readonly never[], given: readonly never[]): readonly never[] {
  const { key, most } = LISTS[name]!
  const had = new Set(now.map(key))
  const added = given.filter((each) => !had.has(key(each)) && had.add(key(each)))
  const all = [...now, ...added]
  // "Other" only says that nobody knew better.
  const better = name === 'kinds' && all.length > 1 ? all.filter((each) => each !== 'other') : all
  return better.length > most ? now : better
}

/** A name put together from its parts says nothing new about one that holds those words already ("Dr Joan Whitlock"). */
function holdsWords(name: unknown, given: unknown): boolean {
  const words = new Set(foldText(String(name)).split(' '))
  return foldText(String(given))
    .split(' ')
    .every((word) => words.has(word))
}

function mergeOne(name: string, now: unknown, given: unknown): unknown {
  if (name === 'notes') {
    const [had, more] = [String(now ?? ''), String(given)]
    const both = had ? `${had}\n\n${more}` : more
    return had.includes(more) || both.length > LONGEST_NOTES ? now : both
  }
  // A district adds nothing to a whole postcode in it.
  if (name === 'postcode' && String(now ?? '').startsWith(`${given} `)) return now
  return given
}

type Given<Input> = Partial<Input> & { joinedName?: boolean }

/** What a row would change about a record, without changing it. Blanks never overwrite; lists only grow. */
export function differences<Input extends object>(
  target: Target<Input>,
  given: Given<Input>,
): Partial<Input> {
  const found: Record<string, unknown> = {}
  const now = target.now as Record<string, unknown>
  for (const [name, value] of Object.entries<unknown>(given)) {
    if (name === 'joinedName' || value === undefined || value === null || value === '') continue
    if (name in LISTS) {
      const had = (now[name] ?? []) as never[]
      const next = mergeList(name, had, value as never[])
      if (next.length !== had.length || next.some((each, at) => each !== had[at])) found[name] = next
      continue
    }
    if (target.claimed.has(name)) continue
    if (name === 'name' && given.joinedName && holdsWords(now.name, value)) continue
    const next = mergeOne(name, now[name], value)
    if (next !== now[name]) found[name] = next
  }
  return found as Partial<Input>
}

/** Takes a row into a record, and answers the names of the fields it changes. */
export function merge<Input extends object>(target: Target<Input>, given: Given<Input>): string[] {
  const found = differences(target, given)
  Object.assign(target.now, found)
  for (const [name, value] of Object.entries<unknown>(given))
    if (value && !(name in LISTS)) target.claimed.add(name)
  for (const name of Object.keys(found)) target.changed.add(name)
  return Object.keys(found)
}
