import { columnOf } from './cell-value.ts'
import type { Parts } from './parts.ts'

/** Cells joined downwards: what stands in the first holds for all of them. Lines count from 1, columns from 0. */
export type MergedArea = { column: number; top: number; bottom: number }

const LARGEST_SHEET = 100_000_000
const MOST = 20_000
const AREA = /<(?:\w+:)?mergeCell [^>]*?ref="([A-Z]+)(\d+):[A-Z]+(\d+)"/g

/**
 * The areas of a sheet joined over several rows. They stand behind the rows, so a sheet is read through for them
 * first; one so large that nobody joined its cells by hand is not.
 */
export async function readMergedAreas(parts: Parts, part: string): Promise<Map<number, MergedArea[]>> {
  const areas = new Map<number, MergedArea[]>()
  if (parts.size(part) > LARGEST_SHEET) return areas
  let tail = ''
  let count = 0
  for await (const piece of await parts.read(part)) {
    const text = tail + (piece as Buffer).toString('latin1')
    let read = 0
    for (const found of text.matchAll(AREA)) {
      read = found.index + found[0].length
      const area = { column: columnOf(found[1]!), top: Number(found[2]), bottom: Number(found[3]) }
      if (area.bottom > area.top && count++ < MOST)
        areas.set(area.top, [...(areas.get(area.top) ?? []), area])
    }
    tail = text.slice(Math.max(read, text.length - 200))
  }
  return areas
}
