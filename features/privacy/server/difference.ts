import type { AuditChange, ShownValues } from '../contract.ts'

const VALUES_SHOWN = 20
const FIELDS_SHOWN = 60
const LONGEST = 500
const NOTHING: ShownValues = { values: [], more: 0 }

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

/** One value in words: a phone number with its label reads "0161 496 0307 work". */
function inWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map(inWords).filter(Boolean).join(', ')
  if (isFields(value)) return Object.values(value).map(inWords).filter(Boolean).join(' ')
  return String(value)
}

function shown(value: unknown): ShownValues {
  const all = (Array.isArray(value) ? value : [value]).map(inWords).filter(Boolean)
  return { values: all.slice(0, VALUES_SHOWN).map(short), more: Math.max(0, all.length - VALUES_SHOWN) }
}

/** The fields of a record by name; those within a field are "filters.kind". Two levels are all that is ever written. */
function fieldsOf(value: unknown): Fields {
  if (value === null || value === undefined) return {}
  if (!isFields(value)) return { '': value }
  const all = Object.entries(value).flatMap(([key, inner]) =>
    isFields(inner)
      ? Object.entries(inner).map(([name, deep]) => [`${key}.${name}`, deep] as const)
      : [[key, inner] as const],
  )
  return Object.fromEntries(all)
}

/** Which fields of a record differ, as they were and as they are. For a new record that is all that was filled in. */
export function changesOf(before: unknown, after: unknown): AuditChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((field) => ({
      field,
      was: field in was ? shown(was[field]) : NOTHING,
      is: field in is ? shown(is[field]) : NOTHING,
    }))
    .filter(({ was: one, is: other }) => JSON.stringify(one) !== JSON.stringify(other))
    .slice(0, FIELDS_SHOWN)
}
