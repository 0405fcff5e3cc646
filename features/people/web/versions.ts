import type { PersonInput } from '../contract.ts'

type Field = keyof PersonInput

const differs = (a: unknown, b: unknown) => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null)

/** Only what differs from what was read: so that two people changing two things do not get in each other's way. */
export function changedFields(before: PersonInput, after: PersonInput): Partial<PersonInput> {
  const keys = Object.keys(after) as Field[]
  return Object.fromEntries(
    keys.filter((key) => differs(before[key], after[key])).map((key) => [key, after[key]]),
  )
}

export type Choice = { field: Field; theirs: unknown; mine: unknown; start: 'theirs' | 'mine' }

/** The fields in which two versions differ. What only one of the two changed is chosen already; the rest is asked. */
export function choices(before: PersonInput, theirs: PersonInput, mine: PersonInput): Choice[] {
  const keys = Object.keys(mine) as Field[]
  return keys
    .filter((field) => differs(theirs[field], mine[field]))
    .map((field) => ({
      field,
      theirs: theirs[field],
      mine: mine[field],
      start: differs(before[field], mine[field]) ? 'mine' : 'theirs',
    }))
}
