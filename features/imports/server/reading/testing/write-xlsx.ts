import { crc32, deflateRawSync } from 'node:zlib'

/** A cell as a spreadsheet program keeps it. */
export type SheetCell =
  | string
  | number
  | boolean
  | null
  | { inline: string }
  | { formula: string; result: string }
  | { date: number; time?: boolean }
  | { error: string }
export type SheetDraft = {
  name: string
  rows: SheetCell[][]
  merged?: string[]
  hidden?: boolean
  startRow?: number
}

const xml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')

/** The files of a zip container, each packed. */
export function zipOf(files: Record<string, string | Buffer>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content)
    const packed = deflateRawSync(data)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(data), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(data.length, 18)
    head.writeUInt16LE(name.length, 22)
    parts.push(Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed)
    const entry = Buffer.alloc(42)
    entry.writeUInt16LE(20, 0)
    head.copy(entry, 2)
    entry.writeUInt32LE(at, 38)
    directory.push(Buffer.from('PK\x01\x02'), entry, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(Object.keys(files).length, 4)
  end.writeUInt16LE(Object.keys(files).length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, list, Buffer.from('PK\x05\x06'), end])
}

export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

function cellXml(cell: SheetCell, place: string, shared: (text: string) => number): string {
  if (cell === null) return `<c r="${place}" s="0"/>`
  if (typeof cell === 'string') return `<c r="${place}" t="s"><v>${shared(cell)}</v></c>`
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${Number(cell)}</v></c>`
  if ('inline' in cell)
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${xml(cell.inline)}</t></is></c>`
  if ('formula' in cell)
    return `<c r="${place}" t="str"><f>${xml(cell.formula)}</f><v>${xml(cell.result)}</v></c>`
  if ('error' in cell) return `<c r="${place}" t="e"><v>${cell.error}</v></c>`
  return `<c r="${place}" s="${cell.time ? 2 : 1}"><v>${cell.date}</v></c>`
}

function sheetXml({ rows, merged = [], startRow = 1 }: SheetDraft, shared: (text: string) => number): string {
  const lines = rows.map((cells, index) => {
    const line = index + startRow
    const inside = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${line}`, shared)).join('')
    return `<row r="${line}">${inside}</row>`
  })
  const areas = merged.map((area) => `<mergeCell ref="${area}"/>`).join('')
  const joined = areas ? `<mergeCells count="${merged.length}">${areas}</mergeCells>` : ''
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData>${joined}</worksheet>`
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STYLES =
  '<styleSheet xmlns="x"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>'

/** The parts of a workbook, for a test that wants to damage one of them. */
export function xlsxParts(sheets: readonly SheetDraft[]): Record<string, string> {
  const texts: string[] = []
  const numbers = new Map<string, number>()
  const shared = (text: string) => {
    if (!numbers.has(text)) numbers.set(text, texts.push(text) - 1)
    return numbers.get(text)!
  }
  const files: Record<string, string> = {}
  for (const [index, sheet] of sheets.entries())
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, shared)
  const list = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${xml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${hidden ? ' state="hidden"' : ''}/>`,
  )
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  files['xl/workbook.xml'] = `<workbook xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`
  files['xl/_rels/workbook.xml.rels'] = `<Relationships>${relations.join('')}</Relationships>`
  files['xl/styles.xml'] = STYLES
  files['xl/sharedStrings.xml'] = `<sst>${texts
    .map((text) => `<si><t xml:space="preserve">${xml(text)}</t></si>`)
    .join('')}</sst>`
  return files
}

export const xlsxOf = (sheets: readonly SheetDraft[]): Buffer => zipOf(xlsxParts(sheets))
