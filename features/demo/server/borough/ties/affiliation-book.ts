import type { Drawn } from '../organisations/organisations.ts'
import type { Inhabitant } from '../people/inhabitant.ts'
import { THIS_YEAR } from '../people/inhabitant.ts'
import type { Random } from '../random.ts'
import type { Affiliation, AffiliationRole, Strength } from '../types.ts'

export type AffiliationBook = {
  /** False when this person already belongs there. */
  add: (inhabitant: Inhabitant, drawn: Drawn, role: AffiliationRole, known?: Partial<Affiliation>) => boolean
  has: (inhabitant: Inhabitant, drawn: Drawn) => boolean
  size: () => number
  all: () => Affiliation[]
}

const LEADING: ReadonlySet<AffiliationRole> = new Set([
  'chair',
  'secretary',
  'treasurer',
  'officer',
  'governor',
])

const SOURCES = [
  'allies form',
  'allies form',
  'one-to-one',
  'one-to-one',
  'said at a branch meeting',
  'listening session at work',
  'a colleague told us',
  'sign-in sheet, town hall lobby',
  'steward knows them',
]
const OUTSIDE_SOURCES = ['allies form', 'one-to-one', 'sign-in sheet, town hall lobby', 'a neighbour told us']
const PUBLIC_SOURCES = ['their website', 'annual report', 'noticeboard', 'one-to-one', 'local paper']

function strengthOf(random: Random, role: AffiliationRole): Strength {
  const roll = random.next()
  if (role === 'chair' || role === 'secretary' || role === 'employee') return roll < 0.75 ? 3 : 2
  if (LEADING.has(role) || role === 'coach' || role === 'volunteer')
    return roll < 0.3 ? 3 : roll < 0.8 ? 2 : 1
  return roll < 0.1 ? 3 : roll < 0.42 ? 2 : 1
}

function sinceYearOf(random: Random, born: number): number | null {
  if (random.chance(0.4)) return null
  const longest = Math.max(0, Math.min(40, THIS_YEAR - born - 17))
  return THIS_YEAR - Math.floor(longest * random.next() ** 2)
}

function willingnessOf(random: Random, { person }: Inhabitant): Affiliation['willingToIntroduce'] {
  const keen = person.kind === 'activist' ? 0.58 : person.kind === 'community_leader' ? 0.4 : 0.2
  const roll = random.next()
  if (person.kind === 'decision_maker' || person.kind === 'public') return roll < 0.08 ? 'yes' : 'unknown'
  return roll < keen ? 'yes' : roll > 0.93 ? 'no' : 'unknown'
}

/** Nobody outside the branch is met at work or at its meetings. */
function sourcesFor(role: AffiliationRole, { person }: Inhabitant): string[] {
  if (person.branchKey) return SOURCES
  return LEADING.has(role) ? PUBLIC_SOURCES : OUTSIDE_SOURCES
}

export function openAffiliationBook(random: Random): AffiliationBook {
  const entries = new Map<string, Affiliation>()
  const pair = (inhabitant: Inhabitant, drawn: Drawn) => `${inhabitant.person.key}|${drawn.organisation.key}`

  const add: AffiliationBook['add'] = (inhabitant, drawn, role, known) => {
    const key = pair(inhabitant, drawn)
    if (entries.has(key)) return false
    const willing = willingnessOf(random, inhabitant)
    entries.set(key, {
      personKey: inhabitant.person.key,
      organisationKey: drawn.organisation.key,
      role,
      strength: strengthOf(random, role),
      sinceYear: sinceYearOf(random, inhabitant.born),
      willingToIntroduce: willing,
      source: random.pick(sourcesFor(role, inhabitant)),
      ...known,
    })
    return true
  }
  return {
    add,
    has: (inhabitant, drawn) => entries.has(pair(inhabitant, drawn)),
    size: () => entries.size,
    all: () => [...entries.values()],
  }
}
