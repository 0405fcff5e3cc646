import { DamagedFile } from './sealed-file.ts'

/** What a backup is made of, in order: one manifest, then for each table its head, its data and its end. */
export type BackupRecord =
  | { kind: 'manifest'; json: { version: string; madeAt: string; migrations: string[] } }
  | { kind: 'table'; json: { table: string; columns: string[] } }
  | { kind: 'data'; bytes: Buffer }
  | { kind: 'end'; json: { rows: number; checksum: string } }
  | { kind: 'close' }

const KINDS = ['manifest', 'table', 'data', 'end', 'close'] as const

/** A record as bytes: one for its kind, four for its length, then its content. */
export function writeRecord(record: BackupRecord): Buffer {
  const body =
    record.kind === 'data' ? record.bytes : Buffer.from('json' in record ? JSON.stringify(record.json) : '')
  const head = Buffer.alloc(5)
  head[0] = KINDS.indexOf(record.kind)
  head.writeUInt32BE(body.length, 1)
  return Buffer.concat([head, body])
}

function toRecord(kind: (typeof KINDS)[number] | undefined, body: Buffer): BackupRecord {
  if (kind === 'data') return { kind, bytes: body }
  if (kind === 'close') return { kind }
  if (!kind) throw new DamagedFile()
  return { kind, json: JSON.parse(body.toString('utf8')) } as BackupRecord
}

/** The records in a stream of bytes; throws DamagedFile when it ends within one or without the closing one. */
export async function* readRecords(source: AsyncIterable<Buffer>): AsyncGenerator<BackupRecord> {
  let waiting = Buffer.alloc(0)
  let closed = false
  for await (const part of source) {
    waiting = Buffer.concat([waiting, part])
    while (waiting.length >= 5) {
      const size = waiting.readUInt32BE(1)
      if (waiting.length < 5 + size) break
      const record = toRecord(KINDS[waiting[0]!], waiting.subarray(5, 5 + size))
      waiting = waiting.subarray(5 + size)
      closed = record.kind === 'close'
      yield record
    }
  }
  if (!closed || waiting.length > 0) throw new DamagedFile()
}
