import type { Operation } from '#tests/setup/operations.ts'

export type Answer = { status: number; text: string }

/**
 * These take an id only to narrow what they do to what the asker may see, and then do it with nothing. To invite a
 * regional organiser, branches may be named and are not kept.
 */
const DONE_WITH_NOTHING = [
  'people.tag',
  'people.assign',
  'people.share',
  'people.export',
  'areas.export',
  'areas.exportPicture',
  'map.export',
  'map.exportPicture',
  'privacy.exportTrail',
  'accounts.invite',
]

/** What was done with a record outlives it, so no record and no entry look the same. */
const EMPTY_WHEN_UNKNOWN = ['privacy.trailOf']

/** One try: what was asked for, and which hidden ids stand in it. */
export type Try = {
  operation: Operation
  input: Record<string, unknown>
  aims: string[]
  /** Whether the victim is in the attackers' own workspace. */
  here: boolean
}

/** Whether done is as good as refused: nothing found, nothing changed, or something of the attacker's own made. */
function mayBeDone({ operation: { name, method, path }, input, aims, here }: Try): boolean {
  if (method === 'GET') return !path.includes('{') || EMPTY_WHEN_UNKNOWN.includes(name) || aims.length === 0
  // Ids are each workspace's own: the same one is free here.
  const own = method === 'PUT' && !here && aims.every((id) => id === input.id)
  return own || DONE_WITH_NOTHING.includes(name)
}

/** Says in which field a record was not found: as good as not_found. */
const NOT_FOUND_IN_FIELD = /"(not_found|nobody_to_ring)"/
export const badInput = ({ status, text }: Answer) => status === 422 && !NOT_FOUND_IN_FIELD.test(text)

/** What is wrong with an answer to someone who may not have it; undefined when it gives nothing away. */
export function wrongWith(tried: Try, { status }: Answer, leaked: boolean) {
  if (status >= 500) return 'a fault'
  if (leaked) return 'foreign words or ids'
  if (status === 404) return undefined
  if (status === 200) return mayBeDone(tried) ? undefined : 'let through'
  // Input that is bad for them must be bad for its owner, too: the last tests compare.
  return status === 403 || status === 422 ? undefined : 'an answer that tells them apart'
}

/** The same input with other ids in it; `other` says which stands for one, or undefined for one that stays. */
export function withOtherIds(
  input: Record<string, unknown>,
  other: (id: string, field: string) => string | undefined,
): Record<string, unknown> {
  const swap = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') return other(value, field) ?? value
    if (value === null || typeof value !== 'object' || value instanceof File) return value
    if (Array.isArray(value)) return value.map((each) => swap(each, field))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, swap(inner, key)]))
  }
  return swap(input, '') as Record<string, unknown>
}
