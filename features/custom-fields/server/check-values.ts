import { invalid } from '#kernel/errors.ts'
import { cleanText } from '#kernel/text/clean.ts'
import { foldText } from '#kernel/text/names.ts'
import type { Tx } from '#server/database/actor.ts'
import type { About, CustomInput, CustomValues } from '../contract.ts'
import { type FieldRow, selectFields } from './custom-fields.sql.ts'

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const isDay = (text: string) => DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))

/** A value as it is stored, or the code of what is wrong with it. */
function checked({ type, choices }: FieldRow, value: string | number): { value: string | number } | string {
  if (type === 'number') return typeof value === 'number' ? { value } : 'not_a_number'
  const text = cleanText(String(value))
  if (type === 'date') return isDay(text) ? { value: text } : 'not_a_date'
  if (type === 'text') return { value: text }
  const choice = choices.find((each) => foldText(each) === foldText(text))
  return choice === undefined ? 'not_a_choice' : { value: choice }
}

/** Nothing that says nothing, always in one order, so that two records that say the same are written the same. */
export const tidyCustom = (values: CustomInput): CustomValues =>
  Object.fromEntries(
    Object.entries(values)
      .filter((entry): entry is [string, string | number] => entry[1] !== null && entry[1] !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

/**
 * What a record says in fields of our own, after `change`. Throws `invalid` where a value does not fit its field, or
 * where there is no such field; what was written before is not looked at again.
 */
export async function changedCustom(
  tx: Tx,
  about: About,
  before: CustomInput,
  change: CustomInput | undefined,
): Promise<CustomValues> {
  const asked = Object.entries(change ?? {}).filter(([key, value]) => (before[key] ?? null) !== value)
  if (asked.length === 0) return tidyCustom(before)
  const fields = new Map((await selectFields(tx, about)).map((each) => [each.key, each]))
  const [next, wrong] = [{ ...before }, {} as Record<string, string>]
  for (const [key, value] of asked) {
    const field = fields.get(key)
    const found =
      value === null || value === '' ? { value: null } : field ? checked(field, value) : 'unknown_field'
    if (typeof found === 'string') wrong[`custom.${key}`] = found
    else next[key] = found.value
  }
  if (Object.keys(wrong).length > 0) throw invalid(wrong)
  return tidyCustom(next)
}
