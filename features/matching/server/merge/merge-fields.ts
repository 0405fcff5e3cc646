import { same, union } from './rows.ts'

/** Which of the two records a single value comes from, by field; the kept one's where nothing is said. */
export type Choices = Partial<Record<string, 'kept' | 'other'>>

export type Merged<Input> = {
  input: Input
  /** Single values that gave way to another, by field. */
  setAside: Record<string, unknown>
}

const blank = (value: unknown) => value === null || value === undefined || value === ''

/** The value that stands; the other, if it said something else, is noted in `setAside`. */
export function pick<T extends object, K extends keyof T & string>(
  field: K,
  kept: T,
  other: T,
  choices: Choices,
  setAside: Record<string, unknown>,
): T[K] {
  const [first, second] = choices[field] === 'other' ? [other, kept] : [kept, other]
  if (blank(first[field])) return second[field]
  if (!blank(second[field]) && !same(first[field], second[field])) setAside[field] = second[field]
  return first[field]
}

/** Both texts, once where one holds the other already. */
export function joinText(
  a: string | null | undefined,
  b: string | null | undefined,
  between: string,
): string | null {
  if (!a || !b) return a || b || null
  if (a.includes(b)) return a
  return b.includes(a) ? b : `${a}${between}${b}`
}

type Custom = { custom?: Record<string, string | number | null> | undefined }
const asFields = ({ custom = {} }: Custom): Record<string, unknown> =>
  Object.fromEntries(Object.entries(custom).map(([key, value]) => [`custom.${key}`, value]))

/** Fields of our own, each picked as if it were a column. */
export function mergeCustom(
  kept: Custom,
  other: Custom,
  choices: Choices,
  setAside: Record<string, unknown>,
): NonNullable<Custom['custom']> {
  const [mine, theirs] = [asFields(kept), asFields(other)]
  const keys = Object.keys({ ...mine, ...theirs })
  const picked = keys.map((field) => [
    field.slice('custom.'.length),
    pick(field, mine, theirs, choices, setAside) as string | number | null,
  ])
  return Object.fromEntries(picked)
}

function mergeAny(kept: unknown, other: unknown): unknown {
  if (Array.isArray(kept) && Array.isArray(other)) return union(kept, other, (each) => JSON.stringify(each))
  if (typeof kept === 'boolean' && typeof other === 'boolean') return kept || other
  if (kept && other && typeof kept === 'object' && typeof other === 'object') return { ...other, ...kept }
  return undefined
}

/** Every field that has no rule of its own: lists and yes-no answers put together, single values picked. */
export function mergeRest<T extends object>(
  fields: readonly string[],
  told: object,
  kept: T,
  other: T,
  choices: Choices,
  setAside: Record<string, unknown>,
): Record<string, unknown> {
  const rest = fields.filter((field) => !(field in told))
  return Object.fromEntries(
    rest.map((field) => {
      const key = field as keyof T & string
      return [field, mergeAny(kept[key], other[key]) ?? pick(key, kept, other, choices, setAside)]
    }),
  )
}
