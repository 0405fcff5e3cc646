import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { listMigrations, migrate } from '#server/database/migrate.ts'
import { SAME_EVERYWHERE } from './backup.ts'
import { takeOlderShape } from './older-shape.ts'
import { type BackupRecord, readRecords } from './records.ts'
import { RestoreRefused, refuseUnlessEmpty } from './refuse-unless-empty.ts'
import { DamagedFile, unseal } from './sealed-file.ts'
import { columnList, fingerprint, type Table, tablesInOrder } from './tables.ts'

async function* unpacked(file: string, passphrase: string): AsyncGenerator<BackupRecord> {
  const plain = Readable.from(unseal(createReadStream(file), passphrase))
  const zip = createGunzip()
  plain.on('error', (error) => zip.destroy(error))
  try {
    yield* readRecords(plain.pipe(zip))
  } catch (error) {
    const code = (error as { code?: string }).code
    throw code?.startsWith('Z_') || error instanceof SyntaxError ? new DamagedFile() : error
  }
}

async function takeTable(
  client: pg.Client,
  records: AsyncIterator<BackupRecord>,
  table: Table,
): Promise<number> {
  const into = client.query(copyFrom(`copy ${table.name} (${columnList(table.columns)}) from stdin`))
  const settled = finished(into).catch((error) => error as Error)
  let record = (await records.next()).value as BackupRecord | undefined
  try {
    for (; record?.kind === 'data'; record = (await records.next()).value) {
      if (!into.write(record.bytes))
        await Promise.race([new Promise((free) => into.once('drain', free)), settled])
    }
  } catch (error) {
    into.destroy(error as Error)
    await settled
    throw error
  }
  into.end()
  const failed = await settled
  if (failed) throw failed
  if (record?.kind !== 'end') throw new DamagedFile()
  const got = await fingerprint(client, table)
  if (got.rows !== record.json.rows || got.checksum !== record.json.checksum) throw new DamagedFile()
  return got.rows
}

async function takeTables(
  client: pg.Client,
  records: AsyncIterator<BackupRecord>,
  told: (words: string) => void,
) {
  const known = new Map((await tablesInOrder(client)).map((table) => [table.name, table]))
  for (let next = await records.next(); !next.done; next = await records.next()) {
    const record = next.value
    if (record.kind === 'close') return
    const table = record.kind === 'table' ? known.get(record.json.table) : undefined
    if (
      record.kind !== 'table' ||
      !table ||
      record.json.columns.some((name) => !table.columns.includes(name))
    )
      throw new DamagedFile()
    const rows = await takeTable(client, records, { name: table.name, columns: record.json.columns })
    told(`${table.name}: ${rows} rows`)
  }
}

/** Brings a backup into an empty installation, whole or not at all; an older one is then brought up to date. */
export async function restore(
  owner: pg.ClientConfig,
  file: string,
  passphrase: string,
  told: (words: string) => void = () => {},
): Promise<void> {
  const client = new pg.Client(owner)
  client.on('error', () => {})
  await client.connect()
  try {
    await refuseUnlessEmpty(client)
    const records = unpacked(file, passphrase)[Symbol.asyncIterator]()
    const first = (await records.next()).value as BackupRecord | undefined
    if (first?.kind !== 'manifest') throw new DamagedFile()
    const known = new Set((await listMigrations()).map((each) => each.name))
    if (first.json.migrations.some((name) => !known.has(name)))
      throw new RestoreRefused('This backup comes from a newer Commonground. Install that version first.')
    await takeOlderShape(client, owner, first.json.migrations)
    await client.query(`${SAME_EVERYWHERE}; begin`)
    await takeTables(client, records, told)
    await client.query('commit')
    await migrate(owner)
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    await client.end()
  }
}
