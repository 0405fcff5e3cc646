import type { FieldType } from '#features/custom-fields/contract.ts'

const NUMBER = /^[£$€]?\s?[+-]?[\d,]*\.?\d+\s?%?$/
const DATE = /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/. ](\d{1,2}|[a-z]{3,9})[-/. ]\d{2,4})$/i

/** What a new field seems to hold, by what stands in its column; a person can say otherwise. */
export function typeOf(examples: readonly string[]): FieldType {
  const texts = examples.map((each) => each.trim()).filter(Boolean)
  if (texts.length === 0) return 'text'
  // A number that begins with 0 is a code or a phone.
  if (texts.every((each) => NUMBER.test(each) && !/^0\d/.test(each))) return 'number'
  return texts.every((each) => DATE.test(each)) ? 'date' : 'text'
}
