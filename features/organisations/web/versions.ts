import type { OrganisationInput } from '../contract.ts'

export type Field = keyof OrganisationInput

const differs = (a: unknown, b: unknown) => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null)

/** Only what differs from what was read: so that two people changing two things do not get in each other's way. */
export function changedFields(
  before: OrganisationInput,
  after: OrganisationInput,
): Partial<OrganisationInput> {
  const keys = Object.keys(after) as Field[]
  return Object.fromEntries(
    keys.filter((key) => differs(before[key], after[key])).map((key) => [key, after[key]]),
  )
}

/** What both changed, each in their own way: only a person can decide about these. */
export function contested(
  before: OrganisationInput,
  theirs: OrganisationInput,
  mine: OrganisationInput,
): Field[] {
  const keys = Object.keys(changedFields(before, mine)) as Field[]
  return keys.filter((key) => differs(before[key], theirs[key]) && differs(theirs[key], mine[key]))
}
