import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { writeRecord } from './records.ts'
import { seal } from './sealed-file.ts'
import { columnList, fingerprint, tablesInOrder } from './tables.ts'

// Fixed, so that a row reads and hashes the same wherever it is restored.
export const SAME_EVERYWHERE = `set timezone = 'UTC'; set datestyle = 'ISO'; set extra_float_digits = 3; set bytea_output = 'hex'; set row_security = off; set statement_timeout = 0`

async function* everything(
  client: pg.Client,
  version: string,
  told: (words: string) => void,
): AsyncGenerator<Buffer> {
  const { rows } = await client.query<{ name: string }>(
    'select name from installation.migrations order by name',
  )
  yield writeRecord({
    kind: 'manifest',
    json: { version, madeAt: new Date().toISOString(), migrations: rows.map((row) => row.name) },
  })
  for (const table of await tablesInOrder(client)) {
    const end = await fingerprint(client, table)
    yield writeRecord({ kind: 'table', json: { table: table.name, columns: table.columns } })
    for await (const part of client.query(
      copyTo(`copy ${table.name} (${columnList(table.columns)}) to stdout`),
    )) {
      yield writeRecord({ kind: 'data', bytes: part as Buffer })
    }
    yield writeRecord({ kind: 'end', json: end })
    told(`${table.name}: ${end.rows} rows`)
  }
  yield writeRecord({ kind: 'close' })
}

/**
 * Writes everything that is kept into one encrypted file, as it stood at one moment, while the server goes on working.
 * The file appears under its name only when it is whole and on disk.
 */
export async function backup(
  owner: pg.ClientConfig,
  file: string,
  passphrase: string,
  version: string,
  told: (words: string) => void = () => {},
): Promise<void> {
  const client = new pg.Client(owner)
  client.on('error', () => {})
  await client.connect()
  const part = `${file}.part`
  try {
    await client.query(`${SAME_EVERYWHERE}; begin isolation level repeatable read read only`)
    await pipeline(
      Readable.from(everything(client, version, told)),
      createGzip({ level: 6 }),
      (zipped) => seal(zipped, passphrase),
      createWriteStream(part, { mode: 0o600 }),
    )
    await client.query('commit')
    const handle = await open(part, 'r+')
    await handle.sync()
    await handle.close()
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  } finally {
    await client.end()
  }
}
