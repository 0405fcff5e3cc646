import type { Inhabitant } from '../people/inhabitant.ts'
import type { Random } from '../random.ts'
import type { Affiliation, Connection, ConnectionKind, Strength } from '../types.ts'
import { storyConnections } from './story-ties.ts'

export const CONNECTIONS = 1500

type Circle = {
  kind: (random: Random) => ConnectionKind
  /** How many connections this sort of circle gives the borough. */
  wanted: number
  source: string
  groups: Inhabitant[][]
}

const LARGEST_CIRCLE = 60

function circlesBy(
  people: readonly Inhabitant[],
  key: (each: Inhabitant) => string | number | null,
): Inhabitant[][] {
  const groups = new Map<string | number, Inhabitant[]>()
  for (const each of people) {
    const name = key(each)
    if (name === null) continue
    const group = groups.get(name) ?? []
    group.push(each)
    groups.set(name, group)
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** In a crowd of hundreds, sharing it says little: only the smaller organisations count. */
function fellowMembers(people: readonly Inhabitant[], affiliations: readonly Affiliation[]): Inhabitant[][] {
  const byKey = new Map(people.map((each) => [each.person.key, each]))
  const groups = new Map<string, Inhabitant[]>()
  for (const tie of affiliations) {
    const group = groups.get(tie.organisationKey) ?? []
    const person = byKey.get(tie.personKey)
    if (person) group.push(person)
    groups.set(tie.organisationKey, group)
  }
  return [...groups.values()].filter((group) => group.length > 1 && group.length <= LARGEST_CIRCLE)
}

function bookOf(random: Random, start: readonly Connection[]) {
  const pair = (one: string, other: string) => (one < other ? `${one}|${other}` : `${other}|${one}`)
  const all = new Map(start.map((each) => [pair(each.fromKey, each.toKey), each]))
  const add = (from: Inhabitant, to: Inhabitant, kind: ConnectionKind, source: string): boolean => {
    const key = pair(from.person.key, to.person.key)
    if (from === to || all.has(key)) return false
    const roll = random.next() + (kind === 'family' || kind === 'friend' ? 0.35 : 0)
    const strength: Strength = roll > 0.85 ? 3 : roll > 0.45 ? 2 : 1
    all.set(key, { fromKey: from.person.key, toKey: to.person.key, kind, strength, source })
    return true
  }
  return { add, all }
}

const WORK_SOURCES = ['branch meeting', 'steward', 'one-to-one']

function circlesOf(people: readonly Inhabitant[], affiliations: readonly Affiliation[]): Circle[] {
  const sociable = people.filter((each) => each.sociable > 0)
  const leading = sociable.filter(({ sociable: keen }) => keen > 2)
  return [
    {
      kind: () => 'family',
      wanted: 400,
      source: 'same household',
      groups: circlesBy(sociable, (each) => each.household),
    },
    {
      kind: () => 'works_with',
      wanted: 460,
      source: '',
      groups: circlesBy(sociable, ({ person }) => person.workplaceKey),
    },
    {
      kind: (random) => (random.chance(0.35) ? 'friend' : 'knows'),
      wanted: 360,
      source: 'allies form',
      groups: fellowMembers(
        sociable,
        affiliations.filter((tie) => sociable.some((each) => each.person.key === tie.personKey)),
      ),
    },
    {
      kind: () => 'neighbour',
      wanted: 140,
      source: 'lives in the same street',
      groups: circlesBy(sociable, (each) => each.home.street),
    },
    { kind: () => 'knows', wanted: 70, source: 'one-to-one', groups: [leading] },
  ]
}

type Book = ReturnType<typeof bookOf>

function meetInCircles(random: Random, book: Book, circles: readonly Circle[]): void {
  for (const circle of circles)
    for (let left = circle.wanted; left > 0; ) {
      /** By head count, so a site of sixty has more pairs than one of six. */
      const group = random.weighted(circle.groups, (each) => each.length)
      const from = random.weighted(group, (each) => each.sociable ** 2)
      const source = circle.source || random.pick(WORK_SOURCES)
      if (book.add(from, random.pick(group), circle.kind(random), source)) left--
    }
}

/** Members look to an activist at work, or to someone who leads where they live. */
function follow(random: Random, book: Book, people: readonly Inhabitant[]): void {
  const followed = people.filter(({ sociable }) => sociable > 2)
  const members = people.filter(({ person, sociable }) => person.kind === 'member' && sociable > 0)
  while (book.all.size < CONNECTIONS) {
    const follower = random.pick(members)
    const near = followed.filter(
      ({ person, home }) =>
        home.area === follower.home.area || person.workplaceKey === follower.person.workplaceKey,
    )
    if (near.length > 0) book.add(follower, random.pick(near), 'follows', 'one-to-one')
  }
}

export function drawConnections(
  random: Random,
  people: readonly Inhabitant[],
  affiliations: readonly Affiliation[],
): Connection[] {
  const book = bookOf(random, storyConnections(people))
  meetInCircles(random, book, circlesOf(people, affiliations))
  follow(random, book, people)
  return [...book.all.values()]
}
