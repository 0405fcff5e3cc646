import { unreadable } from '../limits.ts'
import type { Parts } from './parts.ts'
import { readWholeXml } from './xml.ts'

export type Sheet = { name: string; part: string; hidden: boolean }
export type Workbook = { sheets: Sheet[]; startsIn1904: boolean }

const LARGEST_PLAN = 16_000_000
const WORKBOOK = 'xl/workbook.xml'

export async function readSmall(
  parts: Parts,
  name: string,
  open: (element: string, attributes: Readonly<Record<string, string>>) => void,
): Promise<void> {
  if (!parts.has(name)) return
  if (parts.size(name) > LARGEST_PLAN) throw unreadable('not_a_table', { file: 'bomb' })
  await readWholeXml(await parts.read(name), { open })
}

const attribute = (attributes: Readonly<Record<string, string>>, name: string) =>
  Object.entries(attributes).find(([key]) => key === name || key.endsWith(`:${name}`))?.[1]

/** Where the workbook's own plan stands; the usual place when the container does not say. */
async function findWorkbook(parts: Parts): Promise<string> {
  let found = WORKBOOK
  await readSmall(parts, '_rels/.rels', (element, { Type = '', Target = '' }) => {
    if (element === 'Relationship' && Type.endsWith('/officeDocument')) found = Target.replace(/^\//, '')
  })
  return found
}

const resolve = (folder: string, target: string) =>
  target.startsWith('/') ? target.slice(1) : `${folder}/${target}`.replace(/[^/]+\/\.\.\//g, '')

/** What else comes in such a container, by a part that it always has: ODS, Numbers, XLSB, Word. */
const OTHERS: [part: string, file: string][] = [
  ['content.xml', 'other_spreadsheet'],
  ['Index/Document.iwa', 'other_spreadsheet'],
  ['xl/workbook.bin', 'other_spreadsheet'],
  ['word/document.xml', 'document'],
]

/** The sheets in their order. Throws `not_a_table` for a container that is no workbook. */
export async function readWorkbook(parts: Parts): Promise<Workbook> {
  const plan = await findWorkbook(parts)
  const other = OTHERS.find(([part]) => parts.has(part))
  if (other || !parts.has(plan)) throw unreadable('not_a_table', { file: other?.[1] ?? 'archive' })
  const folder = plan.slice(0, Math.max(plan.lastIndexOf('/'), 0))
  const file = plan.slice(folder.length).replace(/^\//, '')
  const targets = new Map<string, string>()
  await readSmall(parts, `${folder}/_rels/${file}.rels`, (element, { Id = '', Type = '', Target = '' }) => {
    if (element === 'Relationship' && Type.endsWith('/worksheet')) targets.set(Id, resolve(folder, Target))
  })
  const workbook: Workbook = { sheets: [], startsIn1904: false }
  await readSmall(parts, plan, (element, attributes) => {
    if (element === 'workbookPr') workbook.startsIn1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
    const part = targets.get(attribute(attributes, 'id') ?? '')
    if (element === 'sheet' && part && parts.has(part))
      workbook.sheets.push({
        name: attributes.name ?? '',
        part,
        hidden: /hidden/i.test(attributes.state ?? ''),
      })
  })
  if (workbook.sheets.length === 0) throw unreadable('empty_file')
  return workbook
}
