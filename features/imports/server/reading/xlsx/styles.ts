import type { Parts } from './parts.ts'
import { readSmall } from './workbook.ts'

/** Numbers of formats that always mean a date or a time (ECMA-376, 18.8.30, with those of East Asia). */
const isBuiltInDate = (format: number) =>
  (format >= 14 && format <= 22) ||
  (format >= 27 && format <= 36) ||
  (format >= 45 && format <= 47) ||
  (format >= 50 && format <= 58)

/** Whether a format such as `dd/mm/yyyy` shows a number as a date: what is quoted, escaped or in brackets does not count. */
const showsDate = (code: string) =>
  /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]|general/gi, ''))

/** How a number is shown: as a date, or as a code of so many digits after some letters. Null: as the number it is. */
export type NumberStyle = 'date' | { before: string; digits: number } | null

/** "000000" shows 123 as "000123", `"M"00000` as "M00123": such a number is the name of something. */
function codeShown(format: string): NumberStyle {
  const found = /^("[^"]*"|\\.)?((?:0|[- ]|\\[- ])+)$/.exec(format.split(';')[0]!)
  if (!found) return null
  const [, before = '', zeros = ''] = found
  const digits = zeros.replaceAll(/[^0]/g, '').length
  return digits > 1 ? { before: before.replace(/^\\|"/g, ''), digits } : null
}

const styleOf = (format: string): NumberStyle => (showsDate(format) ? 'date' : codeShown(format))

/** For each style of a cell, how it shows its number. */
export async function readNumberStyles(parts: Parts): Promise<NumberStyle[]> {
  const formats = new Map<number, NumberStyle>()
  const styles: NumberStyle[] = []
  let inCells = false
  await readSmall(parts, 'xl/styles.xml', (element, { numFmtId = '0', formatCode = '' }) => {
    const format = Number(numFmtId)
    if (element === 'numFmt') formats.set(format, styleOf(formatCode))
    // Between them stand no other elements of that name: named styles come before, differing ones after.
    if (element === 'cellXfs') inCells = true
    if (element === 'cellStyles' || element === 'dxfs') inCells = false
    if (element === 'xf' && inCells)
      styles.push(formats.has(format) ? formats.get(format)! : isBuiltInDate(format) ? 'date' : null)
  })
  return styles
}
