import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { generateGraph } from '../generate/generate-graph.ts'
import { makeRandom } from '../generate/random.ts'

const STREETS = ['High Street', 'Station Road', 'Church Lane', 'Mill Lane', 'Victoria Road', 'Park Avenue']
const HEADER = 'Membership number,First name,Last name,Email,Mobile,Address,Postcode,Job title\n'
const JOBS = ['Cleaner', 'Nurse', 'Teacher', 'Porter', 'Clerk', 'Carer', '']

type List = {
  people: number
  seed: number
  /** Members are counted from here, so that two lists speak of others unless `again` says so. */
  from: number
  /** Of how many of a hundred an earlier list of this seed spoke already, with another job and no number. */
  again?: number
}

const line = (cells: readonly string[]) => `${cells.join(',')}\n`

/** An invented membership list as CSV. */
async function* lines({ people, seed, from, again = 0 }: List) {
  yield HEADER
  const random = makeRandom(seed, from)
  const told = Math.round((people * again) / 100)
  const size = { people: from + people - told, organisations: 1, affiliations: 0, connections: 0, seed }
  let at = 0
  for await (const each of generateGraph(size).people()) {
    at++
    const old = at <= from
    if (old && random.next() * from >= told) continue
    const address = `${1 + random.below(180)} ${random.pick(STREETS)}`
    // Not the numbers kept for drama: there are a thousand of them, and a hundred people would share each.
    // Nor in a row: next to each other they would look like slips of the finger.
    const mark = Math.imul(at, 0x9e3779b1) >>> 0
    const mobile = `07${String(1_000_000_000 + (mark % 999_999_937)).slice(1)}`
    const member = old ? '' : String(1_000_000 + at)
    yield line([
      member,
      each.givenName,
      each.familyName,
      each.email,
      mobile,
      address,
      each.postcode,
      random.pick(JOBS),
    ])
  }
}

export const writeList = (path: string, list: List): Promise<void> =>
  pipeline(Readable.from(lines(list)), createWriteStream(path))
