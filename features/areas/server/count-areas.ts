import { notAllowed, notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import { inFives } from '#server/in-fives.ts'
import type { AreaCount, AreaCounts } from '../contract.ts'
import { biggestFirst } from './biggest-first.ts'
import { countInSet } from './count-in-set.ts'
import { type Filters, selectByOutcode } from './counts.sql.ts'
import { findSet, type OutcodePoint, selectOutcodePoints } from './sets.sql.ts'
import { selectMasked } from './whole-workspace.sql.ts'

type Asked = Filters & { setId?: string | undefined }
type Number2 = { people: number | null; organisations: number | null }

function asOutcodes(found: ReadonlyMap<string, Number2>, told: readonly OutcodePoint[]): AreaCount[] {
  const points = new Map(told.map((each) => [each.code, each]))
  return [...found]
    .map(([code, numbers]) => {
      const point = points.get(code)
      const at: [number, number] | null = point ? [point.lon, point.lat] : null
      return { code, name: point?.name ?? code, ...numbers, at, outcodes: [] }
    })
    .sort(biggestFirst)
}

const orNull = (count: number | null) => (count === null ? null : inFives(count))

async function maskedCounts(tx: Tx): Promise<AreaCounts> {
  const { people, organisations, points } = await selectMasked(tx)
  const found = new Map<string, Number2>()
  for (const { code, n } of people.shown) found.set(code, { people: inFives(n), organisations: null })
  for (const { code, n } of organisations.shown)
    found.set(code, { people: found.get(code)?.people ?? null, organisations: n })
  return {
    areas: asOutcodes(found, points),
    elsewhere: { people: orNull(people.elsewhere), organisations: organisations.elsewhere },
    total: { people: orNull(people.total), organisations: organisations.total },
    masked: true,
    rough: 0,
    placeless: 0,
  }
}

async function countsByOutcode(tx: Tx, filters: Filters): Promise<AreaCounts> {
  const found = new Map<string, { people: number; organisations: number }>()
  const elsewhere = { people: 0, organisations: 0 }
  const total = { people: 0, organisations: 0 }
  for (const subject of ['people', 'organisations'] as const)
    for (const { outcode, n } of await selectByOutcode(tx, subject, filters)) {
      total[subject] += n
      if (!outcode) elsewhere[subject] += n
      else {
        const numbers = found.get(outcode) ?? { people: 0, organisations: 0 }
        numbers[subject] += n
        found.set(outcode, numbers)
      }
    }
  const points = await selectOutcodePoints(tx, [...found.keys()])
  return { areas: asOutcodes(found, points), elsewhere, total, masked: false, rough: 0, placeless: 0 }
}

/**
 * How many people and organisations are in each area. Who sees people counts those they see. A viewer gets masked
 * outcodes and nothing narrower: other boundaries or filters beside them would let one number be taken from another.
 */
export async function countAreas(tx: Tx, { setId, ...filters }: Asked): Promise<AreaCounts> {
  const { role } = tx.actor
  const narrowed = setId !== undefined || Object.values(filters).some(Boolean)
  // A partner may read neither kinds and branches of people nor whole postcodes.
  if (narrowed && (role === 'viewer' || role === 'partner')) throw notAllowed()
  if (role === 'viewer') return maskedCounts(tx)
  if (!setId) return countsByOutcode(tx, filters)
  const set = await findSet(tx, setId)
  if (!set || set.kind === 'postcodes') throw notFound()
  return countInSet(tx, set, filters)
}
