import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Mapping, TableKind } from '#features/imports/mapping.contract.ts'
import { newId } from '#kernel/ids.ts'
import { newToken } from '../base/load-base.ts'
import { ask, through, upload } from '../import/bring.ts'
import { openServer } from '../import/open-server.ts'
import { pairsWithin, type Score, score } from './score.ts'

/** A list as someone would bring it in. `truth`: who each row is, in its order. */
export type List = {
  kind: TableKind
  titles: readonly string[]
  rows: readonly (readonly string[])[]
  truth: readonly string[]
  /** What the columns are taken for; as they look unless given. */
  mapping?: Mapping
}

type Looked = { line: number; recordId: string | null; candidates: { recordId: string }[] }

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const asCsv = ({ titles, rows }: List) =>
  [titles, ...rows].map((cells) => cells.map(quoted).join(',')).join('\n')

async function allRows(url: string, secret: string, id: string): Promise<Looked[]> {
  const all: Looked[] = []
  for (let after: number | null = 0; after !== null; ) {
    const path = `/imports/${id}/rows?limit=200&after=${after}`
    const answer = (await ask(url, secret, 'GET', path)) as unknown as { rows: Looked[]; next: number | null }
    all.push(...answer.rows)
    after = answer.next
  }
  return all
}

/** Brings a list into an empty workspace as far as the dry run, and answers what it says of each row. */
async function look(list: List): Promise<Looked[]> {
  const served = await openServer()
  const path = join(tmpdir(), `commonground-bench-${process.pid}.csv`)
  await writeFile(path, asCsv(list))
  const client = new pg.Client(served.owner)
  await client.connect()
  const workspaceId = newId()
  await client.query('insert into workspaces (workspace_id, name) values ($1, $2)', [
    workspaceId,
    'Benchmark',
  ])
  const { secret } = await newToken(served.owner, workspaceId, 'region', [], 'write')
  const id = await upload(served.url, secret, path, list.kind)
  if (list.mapping) await ask(served.url, secret, 'PUT', `/imports/${id}/columns`, { mapping: list.mapping })
  await through(served.url, secret, id, 'look', 'ready')
  const rows = await allRows(served.url, secret, id)
  await client.end()
  await served.close()
  await rm(path)
  return rows
}

/** Which rows an import takes for one person by itself, and with those that it asks about. */
export async function matchByImport(
  list: List,
): Promise<{ automatic: Score; withAsking: Score; asked: number }> {
  const rows = await look(list)
  const truthOf = (row: Looked) => list.truth[row.line - 2]!
  const records = Map.groupBy(
    rows.filter((row) => row.recordId),
    (row) => row.recordId!,
  )
  const found = { judged: 0, right: 0 }
  for (const those of records.values()) {
    const { pairs, right } = pairsWithin(those.map(truthOf))
    found.judged += pairs
    found.right += right
  }
  const total = pairsWithin(list.truth).right
  const automatic = score(found.judged, found.right, total)
  const asking = rows.filter((row) => row.candidates.length > 0)
  for (const row of asking)
    for (const { recordId } of row.candidates)
      for (const other of records.get(recordId) ?? []) {
        found.judged++
        if (truthOf(other) === truthOf(row)) found.right++
      }
  return { automatic, withAsking: score(found.judged, found.right, total), asked: asking.length }
}
