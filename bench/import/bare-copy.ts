import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

/** What an import of people writes besides its own notes. */
const TABLES = ['people', 'person_tokens', 'person_external_ids', 'word_sounds']
const OF: Record<string, string> = {
  people: 'id = any ($ids)',
  person_tokens: 'person_id = any ($ids)',
  person_external_ids: 'person_id = any ($ids)',
}

const fileOf = (table: string) => join(tmpdir(), `commonground-bench-${process.pid}-${table}`)

/** Takes out of the tables every row that the import made, and keeps them in files. `since`: what was there before. */
export async function takeOut(client: pg.Client, importId: string): Promise<void> {
  await client.query(
    `create temp table made as select record_id as id from import_changes where import_id = '${importId}' and made`,
  )
  await client.query('create index on made (id); analyze made')
  for (const table of TABLES) {
    const where =
      table === 'word_sounds' ? 'true' : OF[table]!.replace('= any ($ids)', 'in (select id from made)')
    await pipeline(
      client.query(copyTo(`copy (select * from ${table} where ${where}) to stdout`)),
      createWriteStream(fileOf(table)),
    )
  }
  await client.query('delete from word_sounds')
  await client.query('delete from people where id in (select id from made)')
  await client.query('drop table made')
  await client.query('vacuum analyze')
}

/** Puts the same rows back by COPY alone, into the same tables with the same indexes; how many seconds it took. */
export async function copyBack(client: pg.Client): Promise<number> {
  const begun = performance.now()
  await client.query('begin; set local enable_seqscan = off; discard plans')
  for (const table of TABLES)
    await pipeline(createReadStream(fileOf(table)), client.query(copyFrom(`copy ${table} from stdin`)))
  await client.query('commit')
  const seconds = (performance.now() - begun) / 1000
  for (const table of TABLES) await rm(fileOf(table), { force: true })
  return seconds
}
