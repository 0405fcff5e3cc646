import type { ExternalId } from '#kernel/contact/fields.ts'
import type { Token } from '#kernel/text/tokens.ts'
import type { Tx } from '#server/database/actor.ts'
import { saidBy, WHOLE_NAME } from './file-memory.ts'
import { bringsTies, findKnownTies, type KnownTies, saidBeside } from './known-ties.ts'
import type { Looking, ReadRow } from './looking.ts'
import { findsByName, type Meeting, nameKey } from './match-row.ts'
import { oneAhead } from './one-ahead.ts'
import type { Found, Given, Keys, Known } from './subject.ts'

type Carried = { tokens: readonly Token[]; externalIds: readonly ExternalId[] }

/** The keys of a mail and a phone find whom their own tokens find anyway. */
const SAID_TWICE = /^[ep] /

/** Keys as texts, for looking within the file; ids of records are looked up by themselves. */
export const keyTexts = ({ tokens, externalIds }: Carried, name: string | undefined): string[] => [
  ...(name ? [`${WHOLE_NAME}${nameKey(name)}`] : []),
  ...tokens.flatMap(({ kind, token }) =>
    kind === 'key' && SAID_TWICE.test(token) ? [] : [`${kind} ${token}`],
  ),
  ...externalIds.map(({ system, id }) => `id ${system}\n${id}`),
]

/** The keys under which a record of the base was found, its name, and its ids elsewhere. */
export const keysCarried = ({ input, tokens = [] }: Found): string[] =>
  keyTexts({ tokens, externalIds: input.externalIds ?? [] }, input.name)

const THEIRS_ALONE = /^[epb] /

/** A crowded key brings nobody, so whoever has none that is theirs alone is looked for by their whole name as well. */
const isSoughtByName = ({ subject, way }: Looking, { tokens }: Keys) =>
  findsByName(way.kind) ||
  subject.kind === 'organisations' ||
  !tokens.some(({ kind, token }) => kind !== 'key' || THEIRS_ALONE.test(token))

export type Chunk = {
  rows: { row: ReadRow; given: Given; keys: Keys; said: string }[]
  byKey: Map<string, Known[]>
  byId: Map<string, Known>
  ties: KnownTies | null
}

/** Everyone in the base whom a row of this chunk may speak of, under the keys they share with it. */
async function meetBase(tx: Tx, looking: Looking, rows: readonly ReadRow[]): Promise<Chunk> {
  const { subject } = looking
  const read = rows.map((row) => {
    const given = subject.givenOf(row.values)
    return { row, given, keys: subject.keysOf(given), said: saidBy(given, saidBeside(looking.way, row)) }
  })
  const known = await subject.find(tx, {
    tokens: [
      ...new Map(
        read.flatMap(({ keys }) => keys.tokens.map((each) => [`${each.kind} ${each.token}`, each])),
      ).values(),
    ],
    externalIds: read.flatMap(({ keys }) => keys.externalIds),
    names: read.flatMap(({ given, keys }) =>
      given.name && isSoughtByName(looking, keys) ? [given.name] : [],
    ),
    ids: read.flatMap(({ keys, row }) => [...keys.ids, ...(row.decidedId ? [row.decidedId] : [])]),
  })
  const byKey = new Map<string, Known[]>()
  for (const each of known)
    for (const key of keysCarried(each)) {
      const there = byKey.get(key)
      if (there) there.push(each)
      else byKey.set(key, [each])
    }
  const byId = new Map(known.map((each) => [each.id, each]))
  return { rows: read, byKey, byId, ties: await meetTies(tx, looking, read, known) }
}

/** The ties of those who bear the name of a row that brings ties. */
async function meetTies(
  tx: Tx,
  { organisations }: Looking,
  read: Chunk['rows'],
  known: readonly Known[],
): Promise<KnownTies | null> {
  const tied = read.filter(({ row }) => bringsTies(row))
  if (tied.length === 0) return null
  const names = new Set(tied.map(({ given }) => nameKey(given.name)))
  const namesakes = known.filter((each) => names.has(nameKey(each.input.name)))
  const rows = tied.map(({ row }) => row)
  if (namesakes.length === 0) return null
  await organisations.learn(
    tx,
    rows.flatMap((row) => row.values.affiliations.map((each) => each.organisation)),
  )
  return findKnownTies(
    tx,
    namesakes.map((each) => each.id),
    rows,
  )
}

/** Whom so many rows may speak of is asked for at once, and held in memory together with the next so many. */
const AT_ONCE = 100

const cutUp = <Item>(all: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))

/** All that rows may speak of in the base, some of them after others: while these are worked on, the next are asked for. */
export const meetInTurn = (tx: Tx, looking: Looking, rows: readonly ReadRow[]): AsyncGenerator<Chunk> =>
  oneAhead(cutUp(rows, AT_ONCE), (some) => meetBase(tx, looking, some))

export const fresh = (known: Known): Meeting => ({ ...known, line: null, spoken: [], said: null })

/** Base and file together; what earlier rows make of a record stands for it. */
export function meetingsOf(
  { memory }: Looking,
  chunk: Chunk,
  keys: Keys,
  name: string | undefined,
): Meeting[] {
  const texts = keyTexts(keys, name)
  const found = new Map<string, Meeting>()
  for (const each of memory.find(texts)) found.set(each.id, each)
  const base = [
    ...texts.flatMap((key) => chunk.byKey.get(key) ?? []),
    ...keys.ids.flatMap((id) => chunk.byId.get(id) ?? []),
  ]
  for (const each of base) if (!found.has(each.id)) found.set(each.id, memory.latest(each.id) ?? fresh(each))
  return [...found.values()]
}
