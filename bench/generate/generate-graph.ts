import { inventName, inventOrganisation } from './names.ts'
import { makeRandom, type Random } from './random.ts'

export type GraphSize = {
  people: number
  organisations: number
  affiliations: number
  connections: number
  /** 40 unless told. */
  branches?: number
  seed: number
}

export type BranchRow = { id: string; name: string }
export type PersonRow = {
  id: string
  branchId: string
  name: string
  givenName: string
  familyName: string
  email: string
  /** E.164, in the range that Ofcom keeps for drama. */
  mobile: string
  postcode: string
  kind: 'member' | 'activist' | 'non_member' | 'public'
}
export type OrganisationRow = { id: string; name: string; kind: string; postcode: string }
/** Strengths run from 1 (weak) to 4 (strong). */
export type AffiliationRow = {
  id: string
  personId: string
  organisationId: string
  branchId: string
  role: string
  strength: number
  since: number
}
export type ConnectionRow = { id: string; fromId: string; toId: string; kind: string; strength: number }

const KINDS = [
  'member',
  'member',
  'member',
  'member',
  'activist',
  'non_member',
  'non_member',
  'public',
] as const
const ROLES = [
  'member',
  'member',
  'member',
  'officer',
  'parent',
  'worshipper',
  'coach',
  'governor',
  'employee',
]
const TIES = ['knows', 'works_with', 'family', 'leads', 'follows']
const AREAS = ['M', 'SK', 'WA', 'OL', 'BL', 'WN', 'LS', 'S']
const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ'
const TABLES = { branch: 1, person: 2, organisation: 3, affiliation: 4, connection: 5 } as const

/** A UUIDv7 made of table, number and seed: ids sort as the rows were made and need no memory to refer to. */
export function idOf(table: keyof typeof TABLES, index: number, seed: number): string {
  const time = (0x0190_0000_0000 + index).toString(16).padStart(12, '0')
  const tail = (seed >>> 0).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${TABLES[table]}00-8000-${tail}`
}

const postcode = (random: Random) =>
  `${random.pick(AREAS)}${1 + random.below(40)} ${random.below(10)}${LETTERS[random.below(20)]}${LETTERS[random.below(20)]}`

/** The branch of a person is needed again with the affiliations, so it comes from the number, not from a stream. */
const branchOf = (index: number, branches: number, seed: number) =>
  makeRandom(seed ^ 0x5bd1e995, index).rank(branches, 10)

async function* people({ people: total, branches = 40, seed }: GraphSize): AsyncGenerator<PersonRow> {
  const random = makeRandom(seed, TABLES.person)
  for (let i = 0; i < total; i++) {
    const { given, family } = inventName(random)
    yield {
      id: idOf('person', i, seed),
      branchId: idOf('branch', branchOf(i, branches, seed), seed),
      name: `${given} ${family}`,
      givenName: given,
      familyName: family,
      email: `person${i}@example.org`,
      mobile: `+447700900${String(random.below(1000)).padStart(3, '0')}`,
      postcode: postcode(random),
      kind: random.pick(KINDS),
    }
  }
}

async function* organisations({ organisations: total, seed }: GraphSize): AsyncGenerator<OrganisationRow> {
  const random = makeRandom(seed, TABLES.organisation)
  for (let i = 0; i < total; i++) {
    const { name, kind } = inventOrganisation(random)
    yield { id: idOf('organisation', i, seed), name, kind, postcode: postcode(random) }
  }
}

/** `wanted` different numbers below `size`; a crowded range is simply filled from its beginning. */
function distinct(wanted: number, size: number, draw: () => number): Iterable<number> {
  if (wanted * 2 > size) return Array.from({ length: wanted }, (_, i) => i)
  const chosen = new Set<number>()
  for (let tries = 0; chosen.size < wanted; tries++) {
    // Popular ranks run out, so after some misses take the nearest free one.
    let candidate = draw()
    if (tries > wanted * 4) while (chosen.has(candidate)) candidate = (candidate + 1) % size
    chosen.add(candidate)
  }
  return chosen
}

/** How many ties this person gets, so that all of them together come out at exactly `left`. */
function share(random: Random, left: number, peopleLeft: number, most: number, mostLater: number): number {
  if (peopleLeft <= 1) return Math.min(left, most)
  return Math.max(left - mostLater, Math.min(left, most, random.count(left / peopleLeft)))
}

async function* affiliations(size: GraphSize): AsyncGenerator<AffiliationRow> {
  const { people: total, organisations: groups, branches = 40, seed } = size
  const random = makeRandom(seed, TABLES.affiliation)
  let made = 0
  for (let p = 0; p < total && made < size.affiliations; p++) {
    const many = share(random, size.affiliations - made, total - p, groups, (total - p - 1) * groups)
    const branchId = many > 0 ? idOf('branch', branchOf(p, branches, seed), seed) : ''
    for (const organisation of distinct(many, groups, () => random.rank(groups))) {
      yield {
        id: idOf('affiliation', made++, seed),
        personId: idOf('person', p, seed),
        organisationId: idOf('organisation', organisation, seed),
        branchId,
        role: random.pick(ROLES),
        strength: 1 + random.below(4),
        since: 1985 + random.below(40),
      }
    }
  }
}

/** Most ties lead to someone nearby in the list, so that circles of friends overlap; one in five leads anywhere. */
async function* connections(size: GraphSize): AsyncGenerator<ConnectionRow> {
  const { people: total, seed } = size
  const random = makeRandom(seed, TABLES.connection)
  let made = 0
  for (let p = 0; p < total - 1 && made < size.connections; p++) {
    const others = total - 1 - p
    const many = share(random, size.connections - made, others, others, (others * (others - 1)) / 2)
    const draw = () => (random.below(5) === 0 ? random.below(others) : random.count(15) % others)
    for (const step of distinct(many, others, draw)) {
      yield {
        id: idOf('connection', made++, seed),
        fromId: idOf('person', p, seed),
        toId: idOf('person', p + 1 + step, seed),
        kind: random.pick(TIES),
        strength: 1 + random.below(4),
      }
    }
  }
}

/**
 * An invented region for benchmarks, the same for the same seed: exactly as many rows as asked for, no pair twice,
 * sizes of branches and organisations Zipf-like, names of many origins. Each table is a stream of its own and can
 * be read in any order, any number of times, without holding the others.
 */
export function generateGraph(size: GraphSize) {
  const { people: p, organisations: o, branches: total = 40 } = size
  if (size.affiliations > p * o) throw new RangeError('more affiliations than pairs')
  if (size.connections > (p * (p - 1)) / 2) throw new RangeError('more connections than pairs')
  const branches: BranchRow[] = Array.from({ length: total }, (_, i) => ({
    id: idOf('branch', i, size.seed),
    name: `Branch ${i + 1}`,
  }))
  return {
    branches,
    people: () => people(size),
    organisations: () => organisations(size),
    affiliations: () => affiliations(size),
    connections: () => connections(size),
  }
}
