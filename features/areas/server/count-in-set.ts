import type { Tx } from '#server/database/actor.ts'
import type { AreaCount, AreaCounts } from '../contract.ts'
import { biggestFirst } from './biggest-first.ts'
import { type Filters, type PlaceRow, selectByPostcode } from './counts.sql.ts'
import { placeInSet } from './place-in-set.ts'
import type { SetRow } from './sets.sql.ts'

type Tally = {
  people: number
  organisations: number
  outcodes: Map<string, { people: number; organisations: number }>
}
const blank = (): Tally => ({ people: 0, organisations: 0, outcodes: new Map() })

function note(tally: Tally, subject: 'people' | 'organisations', { outcode, n }: PlaceRow) {
  tally[subject] += n
  if (!outcode) return
  const ofOutcode = tally.outcodes.get(outcode) ?? { people: 0, organisations: 0 }
  ofOutcode[subject] += n
  tally.outcodes.set(outcode, ofOutcode)
}

/** Counts within boundaries that were brought in, every one of them listed, those with nobody too. */
export async function countInSet(tx: Tx, set: SetRow, filters: Filters): Promise<AreaCounts> {
  const rows = {
    people: await selectByPostcode(tx, 'people', filters),
    organisations: await selectByPostcode(tx, 'organisations', filters),
  }
  const { areas, place } = await placeInSet(tx, set, [...rows.people, ...rows.organisations])
  const tallies = new Map(areas.map(({ code }) => [code, blank()]))
  const elsewhere = { people: 0, organisations: 0 }
  const total = { people: 0, organisations: 0 }
  let rough = 0
  let placeless = 0
  for (const subject of ['people', 'organisations'] as const)
    for (const row of rows[subject]) {
      total[subject] += row.n
      const found = place(row)
      if (found.rough) rough += row.n
      if (found.placeless) placeless += row.n
      if (found.code === null) elsewhere[subject] += row.n
      else note(tallies.get(found.code)!, subject, row)
    }
  return {
    areas: areas
      .map(({ code, name, lon, lat }): AreaCount => {
        const { people, organisations, outcodes } = tallies.get(code)!
        const within = [...outcodes].map(([outcode, numbers]) => ({ outcode, ...numbers }))
        within.sort((a, b) => b.people + b.organisations - a.people - a.organisations)
        return { code, name, people, organisations, at: [lon, lat], outcodes: within.slice(0, 12) }
      })
      .sort(biggestFirst),
    elsewhere,
    total,
    masked: false,
    rough,
    placeless,
  }
}
