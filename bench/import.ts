import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { newId } from '#kernel/ids.ts'
import { newToken } from './base/load-base.ts'
import { copyBack, takeOut } from './import/bare-copy.ts'
import { ask, through, upload } from './import/bring.ts'
import { writeList } from './import/list-file.ts'
import { openServer, type Served, type Used } from './import/open-server.ts'

/** How many rows into an empty base, one size after another; 0 for none. */
const SIZES = (process.env.BENCH_ROWS ?? '10000,100000,1000000').split(',').map(Number)
/** How many rows into a base of as many; 0 for none. */
const BASE = Number(process.env.BENCH_BASE ?? 100_000)
const SEED = 11

/** Seconds of each part, and the most memory, in bytes, that the process had held by the end of the two long ones. */
type Times = {
  upload: number
  look: number
  write: number
  copy: number
  rows: number
  looked: Used
  wrote: Used
}

async function openWorkspace({ owner }: Served) {
  const client = new pg.Client(owner)
  await client.connect()
  const workspaceId = newId()
  await client.query('insert into workspaces (workspace_id, name) values ($1, $2)', [
    workspaceId,
    'Benchmark',
  ])
  const { secret } = await newToken(owner, workspaceId, 'region', [])
  await client.query(`update sign_in.tokens set scope = 'write'`)
  return { client, secret }
}

type Place = Awaited<ReturnType<typeof openWorkspace>>

/** A whole file from the upload to the last row, then its rows once more by COPY alone. */
async function measure(
  served: Served,
  { client, secret }: Place,
  path: string,
  rows: number,
): Promise<Times> {
  const { url } = served
  const begun = performance.now()
  const id = await upload(url, secret, path)
  const uploaded = (performance.now() - begun) / 1000
  const look = await through(url, secret, id, 'look', 'ready')
  const looked = await served.used()
  const write = await through(url, secret, id, 'write', 'done')
  const wrote = await served.used()
  const { counts, made } = await ask(url, secret, 'GET', `/imports/${id}`)
  console.log('  found', counts, 'made', made.people)
  await takeOut(client, id)
  return { upload: uploaded, look, write, copy: await copyBack(client), rows, looked, wrote }
}

function say(title: string, { upload, look, write, copy, rows, looked, wrote }: Times) {
  const mb = ({ peak }: Used) => `${Math.round(peak / 1e6)} MB`
  const s = (value: number) => `${value.toFixed(1)} s`
  const whole = upload + look + write
  console.log(
    `${title.padEnd(40)} upload ${s(upload)}, dry run ${s(look)}, writing ${s(write)}; bare COPY ${s(copy)}; ratio ${(whole / copy).toFixed(2)}; ${Math.round(rows / whole)} rows a second; peak ${mb(looked)} after the dry run, ${mb(wrote)} after writing; the process computed for ${s(wrote.computed)}`,
  )
}

const fileFor = (name: string) => join(tmpdir(), `commonground-bench-${process.pid}-${name}.csv`)

async function intoEmpty(people: number) {
  const served = await openServer()
  const place = await openWorkspace(served)
  const path = fileFor(`empty-${people}`)
  await writeList(path, { people, seed: SEED, from: 0 })
  say(`${people} rows into an empty base`, await measure(served, place, path, people))
  await place.client.end()
  await served.close()
  await rm(path)
}

/** A fifth of the rows speak of people who are there, without the number they have there. */
async function intoFull(people: number) {
  const served = await openServer()
  const place = await openWorkspace(served)
  const first = fileFor('first')
  await writeList(first, { people, seed: SEED, from: 0 })
  const id = await upload(served.url, place.secret, first)
  await through(served.url, place.secret, id, 'look', 'ready')
  await through(served.url, place.secret, id, 'write', 'done')
  await place.client.query('vacuum analyze')
  const second = fileFor('second')
  await writeList(second, { people, seed: SEED, from: people, again: 20 })
  say(`${people} rows into a base of ${people}`, await measure(served, place, second, people))
  await place.client.end()
  await served.close()
  await rm(first)
  await rm(second)
}

/** An import from the upload to the last row, against a bare COPY of the rows it wrote, with the memory it took. */
export async function run() {
  for (const size of SIZES) if (size > 0) await intoEmpty(size)
  if (BASE > 0) await intoFull(BASE)
}
