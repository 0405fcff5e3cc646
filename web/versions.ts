const differs = (a: unknown, b: unknown) => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null)

/** Only what differs from what was read: so that two people changing two things do not get in each other's way. */
export function changedFields<T extends object>(before: T, after: T): Partial<T> {
  const keys = Object.keys(after) as (keyof T)[]
  return Object.fromEntries(
    keys.filter((key) => differs(before[key], after[key])).map((key) => [key, after[key]]),
  ) as Partial<T>
}

/** What both changed, each in their own way: only a person can decide about these. */
export function contested<T extends object>(before: T, theirs: T, mine: T): (keyof T)[] {
  const keys = Object.keys(changedFields(before, mine)) as (keyof T)[]
  return keys.filter((key) => differs(before[key], theirs[key]) && differs(theirs[key], mine[key]))
}

export type Choice<T> = { field: keyof T & string; theirs: unknown; mine: unknown; start: 'theirs' | 'mine' }

/** The fields in which two versions differ. What only one of the two changed is chosen already; the rest is asked. */
export function choices<T extends object>(before: T, theirs: T, mine: T): Choice<T>[] {
  const keys = Object.keys(mine) as (keyof T & string)[]
  return keys
    .filter((field) => differs(theirs[field], mine[field]))
    .map((field) => ({
      field,
      theirs: theirs[field],
      mine: mine[field],
      start: differs(before[field], mine[field]) ? 'mine' : 'theirs',
    }))
}
