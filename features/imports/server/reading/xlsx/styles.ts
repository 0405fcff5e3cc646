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

/** For each style of a cell, whether it shows its number as a date. */
export async function readDateStyles(parts: Parts): Promise<boolean[]> {
  const formats = new Map<number, boolean>()
  const styles: boolean[] = []
  let inCells = false
  await readSmall(parts, 'xl/styles.xml', (element, { numFmtId = '0', formatCode = '' }) => {
    const format = Number(numFmtId)
    if (element === 'numFmt') formats.set(format, showsDate(formatCode))
    // Between them stand no other elements of that name: named styles come before, differing ones after.
    if (element === 'cellXfs') inCells = true
    if (element === 'cellStyles' || element === 'dxfs') inCells = false
    if (element === 'xf' && inCells) styles.push(formats.get(format) ?? isBuiltInDate(format))
  })
  return styles
}
