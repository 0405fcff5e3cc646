import type { PreparedPerson } from './prepare.ts'
import { oneApart } from './spelling.ts'
import type { Level } from './weights.ts'

type Born = Pick<PreparedPerson, 'birth' | 'born'>

/** How two dates of birth stand, or two years when a date is missing; null when one knows nothing. */
export function birthLevel(a: Born, b: Born): Level | null {
  if (a.birth && b.birth) return dateLevel(a.birth, b.birth)
  if (a.born === null || b.born === null) return null
  const gap = Math.abs(a.born - b.born)
  return gap === 0 ? 'birth_year_same' : gap === 1 ? 'birth_year_near' : 'birth_year_different'
}

function dateLevel(a: string, b: string): Level {
  if (a === b) return 'birth_same'
  const [year, month, day] = [a.slice(0, 4), a.slice(5, 7), a.slice(8)]
  const [otherYear, otherMonth, otherDay] = [b.slice(0, 4), b.slice(5, 7), b.slice(8)]
  if (year === otherYear && month === otherDay && day === otherMonth) return 'birth_swapped'
  if (oneApart(year + month + day, otherYear + otherMonth + otherDay)) return 'birth_typo'
  const equal = Number(year === otherYear) + Number(month === otherMonth) + Number(day === otherDay)
  return equal === 2 ? 'birth_part' : 'birth_different'
}
