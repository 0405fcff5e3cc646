import { stat } from 'node:fs/promises'
import type { Encoding, TableChoices } from '../../mapping.contract.ts'
import { csvRows, type Row } from './csv-rows.ts'
import { findDialect } from './dialect.ts'
import { byteOrderMark, EncodingScale, unmarkedUtf16 } from './encoding.ts'
import { byteText, filePieces } from './file-pieces.ts'
import type { ReadLimits } from './limits.ts'
import { placesOf } from './line-places.ts'
import type { RowSource } from './open-table.ts'

const SAMPLE = 512 * 1024

async function weigh(path: string): Promise<Encoding> {
  const scale = new EncodingScale()
  for await (const piece of filePieces(path)) scale.weigh(piece)
  return scale.encoding
}

const FILES_KEPT = 50
const weighed = new Map<string, Promise<Encoding>>()

/** A file without a mark is read to its end once, not for every page of its rows; `key` must change whenever it does. */
function findEncoding(path: string, head: Buffer, key: string): Encoding | Promise<Encoding> {
  const told = byteOrderMark(head)?.encoding ?? unmarkedUtf16(head)
  if (told) return told
  const found = weighed.get(key) ?? weigh(path)
  weighed.delete(key)
  weighed.set(key, found)
  found.catch(() => weighed.delete(key))
  if (weighed.size > FILES_KEPT) weighed.delete(weighed.keys().next().value!)
  return found
}

async function readSample(path: string, encoding: Encoding, start: number): Promise<string> {
  let sample = ''
  for await (const text of byteText(path, encoding, start)) {
    sample += text
    if (sample.length > SAMPLE) break
  }
  return sample
}

/** What a row of the sample takes of the file, as far as the sample tells. */
function rowCount(size: number, sample: readonly Row[]): number {
  const bytes = sample.reduce((sum, { cells }) => sum + Buffer.byteLength(cells.join(' ')) + 2, 0)
  return Math.round((size / Math.max(bytes, 1)) * sample.length)
}

/** A text file of rows and cells. */
export async function openCsv(
  path: string,
  { head, size }: { head: Buffer; size: number },
  choices: TableChoices,
  limits: ReadLimits,
): Promise<RowSource> {
  const { mtimeMs } = await stat(path)
  const key = [path, size, mtimeMs].join('\n')
  const encoding = choices.encoding ?? (await findEncoding(path, head, key))
  const mark = byteOrderMark(head)
  const start = mark && mark.encoding === encoding ? mark.length : 0
  const sample = await readSample(path, encoding, start)
  const dialect = findDialect(sample, sample.length < SAMPLE, choices.delimiter)
  const places = placesOf([key, encoding, ...Object.values(dialect)].join('\n'))
  const file = { path, start, encoding, dialect, places }
  return {
    encoding,
    delimiter: dialect.delimiter,
    sheets: [],
    sheet: null,
    rows: (fromLine) => csvRows(file, fromLine, limits),
    guessRows: (first) => rowCount(size, first),
  }
}
