import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { cleanLine } from '#kernel/text/clean.ts'
import { unusable } from './unusable.ts'

export type Place = { code: string; name: string; lon: number; lat: number; codes: string[] }
export type PlaceTable = { kind: 'outcodes' | 'postcodes'; places: AsyncGenerator<Place | null> }

const OUTCODE = /^[A-Z]{1,2}[0-9][A-Z0-9]?$/
const POSTCODE = /^[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}$/
const TITLES = {
  lat: ['lat', 'latitude', 'y'],
  lon: ['long', 'lon', 'lng', 'longitude', 'x'],
  code: ['pcds', 'outcode', 'postcode', 'pcd', 'pcd2', 'district', 'postcode_district'],
  name: ['town', 'name', 'post_town'],
}
/** Columns of a gazetteer that name areas: ward, parish, council, constituency; "osward", "lad23cd", "pcon". */
const AREA_TITLE = /^(os)?(ward|wd|parish|laua|lad|pcon)\d*(cd)?$/
const LOOKED_AT = 200

const titleIn = (titles: readonly string[], wanted: readonly string[]) =>
  wanted.map((title) => titles.indexOf(title)).find((at) => at >= 0) ?? -1

const tidy = (cell: string | undefined) => (cell ?? '').trim().toUpperCase().replace(/\s+/g, ' ')
/** The ONS writes some postcodes without a blank and some with two. */
const outcodeOrPostcode = (code: string): 'outcodes' | 'postcodes' | null => {
  if (OUTCODE.test(code)) return 'outcodes'
  return POSTCODE.test(code) ? 'postcodes' : null
}

async function* rowsOf(file: File): AsyncGenerator<string[]> {
  const parser = Readable.fromWeb(file.stream() as never).pipe(
    parse({ bom: true, relax_column_count: true, skip_empty_lines: true, max_record_size: 100_000 }),
  )
  try {
    for await (const row of parser) yield row as string[]
  } catch (error) {
    throw (error as { code?: string }).code?.startsWith('CSV_') ? unusable('not_areas') : error
  }
}

const numberIn = (cell: string | undefined, limit: number) => {
  const value = cell?.trim() ? Number(cell) : Number.NaN
  return Number.isFinite(value) && Math.abs(value) <= limit ? value : null
}

/** The row's place; null for one without a place, as the ONS gives latitude 99.999999 to postcodes that have none. */
function placeReader(titles: readonly string[], kind: 'outcodes' | 'postcodes') {
  const [lat, lon, code, name] = (['lat', 'lon', 'code', 'name'] as const).map((each) =>
    titleIn(titles, TITLES[each]),
  ) as [number, number, number, number]
  const ofAreas = titles.flatMap((title, at) => (AREA_TITLE.test(title) ? [at] : []))
  return (row: readonly string[]): Place | null => {
    const found = tidy(row[code])
    const y = numberIn(row[lat], 90)
    const x = numberIn(row[lon], 180)
    if (x === null || y === null || outcodeOrPostcode(found) !== kind) return null
    const codes = ofAreas.flatMap((at) => (/^[A-Z][0-9]{8}$/.test(tidy(row[at])) ? [tidy(row[at])] : []))
    const key = kind === 'postcodes' ? found.replace(' ', '') : found
    return { code: key, name: cleanLine(row[name] ?? '').slice(0, 200) || found, lon: x, lat: y, codes }
  }
}

/** A table of outcodes or whole postcodes with degrees, such as the ONS Postcode Directory, row by row. */
export async function openPlaces(file: File): Promise<PlaceTable> {
  const rows = rowsOf(file)
  const head = await rows.next()
  if (head.done) throw unusable('empty_file')
  const titles = head.value.map((title) => title.trim().toLowerCase())
  const missing = (['lat', 'lon', 'code'] as const).find((each) => titleIn(titles, TITLES[each]) < 0)
  if (missing) throw unusable('no_places_in_table', { column: missing })
  const first: string[][] = []
  for (let row = await rows.next(); !row.done; row = await rows.next()) {
    first.push(row.value)
    if (first.length >= LOOKED_AT) break
  }
  const code = titleIn(titles, TITLES.code)
  const kinds = first.map((row) => outcodeOrPostcode(tidy(row[code])))
  const kind = (['postcodes', 'outcodes'] as const).find(
    (each) => kinds.filter((one) => one === each).length * 2 > first.length,
  )
  if (!kind) throw unusable(first.length === 0 ? 'empty_file' : 'no_places_in_table')
  const read = placeReader(titles, kind)
  async function* places() {
    for (const row of first) yield read(row)
    for await (const row of rows) yield read(row)
  }
  return { kind, places: places() }
}
