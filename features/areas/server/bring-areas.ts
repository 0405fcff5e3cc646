import { conflict, notFound } from '#kernel/errors.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { AreaSet } from '../contract.ts'
import { readOutlines } from './read-outlines.ts'
import { openPlaces, type Place, type PlaceTable } from './read-table.ts'
import { type AreaRow, findSet } from './sets.sql.ts'
import { unusable } from './unusable.ts'
import { beginSet, deleteSet, endSet, insertAreas, insertPostcodes } from './write-sets.sql.ts'

type Brought = { id: string; file: File; fileName?: string | undefined; name?: string | undefined }
type Done = AreaSet & { replaced: boolean; leftOut: number }
type Begin = (kind: AreaSet['kind']) => Promise<{ id: string; replaced: boolean }>

const AREAS_AT_ONCE = 200
const PLACES_AT_ONCE = 10_000

const asPoint = ({ code, name, lon, lat }: Place): AreaRow => ({
  ...{ code, name, lon, lat, geometry: null },
  ...{ west: lon, east: lon, south: lat, north: lat },
})

async function writeAreas(tx: Tx, setId: string, rows: readonly AreaRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += AREAS_AT_ONCE)
    await insertAreas(tx, setId, rows.slice(at, at + AREAS_AT_ONCE))
}

/** Row by row to the database, so that a gazetteer of millions needs the memory of ten thousand. */
async function bringPlaces(tx: Tx, { kind, places }: PlaceTable, begin: Begin): Promise<Done> {
  const { id, replaced } = await begin(kind)
  let waiting = new Map<string, Place>()
  const [outcodes, tally] = [new Map<string, Place>(), { leftOut: 0, found: 0 }]
  for await (const place of places) {
    if (!place) {
      tally.leftOut++
      continue
    }
    tally.found++
    const list = kind === 'outcodes' ? outcodes : waiting
    if (!list.has(place.code)) list.set(place.code, place)
    if (waiting.size < PLACES_AT_ONCE) continue
    await insertPostcodes(tx, id, [...waiting.values()])
    waiting = new Map()
  }
  if (tally.found < tally.leftOut) throw unusable('no_places_in_table')
  if (waiting.size > 0) await insertPostcodes(tx, id, [...waiting.values()])
  await writeAreas(tx, id, [...outcodes.values()].map(asPoint))
  return { ...(await endSet(tx, id, kind)), replaced, leftOut: tally.leftOut }
}

async function bringOutlines(tx: Tx, file: File, begin: Begin): Promise<Done> {
  const { kind, areas, leftOut } = await readOutlines(file)
  const { id, replaced } = await begin(kind)
  await writeAreas(tx, id, areas)
  return { ...(await endSet(tx, id, kind)), replaced, leftOut }
}

const isJson = async (file: File) => /^\uFEFF?\s*[{[]/.test(await file.slice(0, 1024).text())
const withoutEnding = (name: string) => name.replace(/\.[a-z0-9]{1,8}$/i, '').replace(/[-_]+/g, ' ')

/**
 * Brings in a file of outcodes, boundaries or postcodes, whichever it turns out to be, in place of the set of the same
 * name. All of it in the transaction of the asker: a file that cannot be read to its end leaves everything as it was.
 */
export async function bringAreas(tx: Tx, { id, file, fileName, name }: Brought): Promise<Done> {
  if (file.size === 0) throw unusable('empty_file')
  const called = cleanLine(name || withoutEnding(fileName || file.name)).slice(0, 100) || 'Areas'
  const there = await findSet(tx, id)
  if (there && there.name !== called) throw conflict()
  const begin: Begin = (kind) => beginSet(tx, { id, name: called, kind })
  const done = (await isJson(file))
    ? await bringOutlines(tx, file, begin)
    : await bringPlaces(tx, await openPlaces(file), begin)
  const { kind, areas, leftOut } = done
  await audit(tx, {
    action: 'areas.bring',
    subject: 'area_set',
    subjectId: done.id,
    after: { name: called, kind, areas, leftOut },
  })
  return done
}

export async function removeAreas(tx: Tx, { id }: { id: string }): Promise<{ done: true }> {
  if (!(await deleteSet(tx, id))) throw notFound()
  await audit(tx, { action: 'areas.remove', subject: 'area_set', subjectId: id })
  return { done: true }
}
