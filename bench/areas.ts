import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { writeGazetteer } from './areas/gazetteer.ts'

const SIZES = (process.env.BENCH_ROWS ?? '100000,2000000').split(',').map(Number)
const TABLE = 'postcode_places'

type Brought = { seconds: number; before: number; peak: number; owner: pg.ClientConfig }
const fileFor = (name: string) => join(tmpdir(), `commonground-bench-${process.pid}-${name}`)

async function bring(path: string): Promise<{ child: ChildProcess; brought: Brought }> {
  const child = fork(fileURLToPath(new URL('areas/bring.ts', import.meta.url)), [path], {
    stdio: 'inherit',
    execArgv: [],
  })
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`It ended with ${code}`)))
  const [brought] = (await Promise.race([once(child, 'message'), ended])) as [Brought]
  ended.catch(() => undefined)
  return { child, brought }
}

/** The same rows once more by COPY alone, into the same table with the same indexes; how many seconds it took. */
async function copyAgain(owner: pg.ClientConfig): Promise<number> {
  const client = new pg.Client(owner)
  await client.connect()
  const path = fileFor('rows')
  await pipeline(client.query(copyTo(`copy (select * from ${TABLE}) to stdout`)), createWriteStream(path))
  await client.query(`delete from ${TABLE}`)
  await client.query(`vacuum analyze ${TABLE}`)
  const begun = performance.now()
  await client.query('begin')
  await pipeline(createReadStream(path), client.query(copyFrom(`copy ${TABLE} from stdin`)))
  await client.query('commit')
  const seconds = (performance.now() - begun) / 1000
  await client.end()
  await rm(path)
  return seconds
}

/** A gazetteer of whole postcodes from the command line, against a bare COPY of the same rows, with the memory it took. */
export async function run() {
  const mb = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
  for (const size of SIZES) {
    const path = fileFor('gazetteer.csv')
    await writeGazetteer(path, size)
    const { child, brought } = await bring(path)
    const { seconds, before, peak, owner } = brought
    const copy = await copyAgain(owner)
    console.log(
      `${size} postcodes: ${seconds.toFixed(1)} s, ${Math.round(size / seconds)} a second; bare COPY ${copy.toFixed(1)} s; ratio ${(seconds / copy).toFixed(2)}; memory ${mb(before)} before, ${mb(peak)} at most`,
    )
    const gone = once(child, 'exit')
    child.send('stop')
    await gone
    await rm(path)
  }
}
