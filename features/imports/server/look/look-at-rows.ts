import { setImmediate as breathe } from 'node:timers/promises'
import type { Knowledge } from '#features/matching/server/public.ts'
import type { ExternalId } from '#kernel/contact/fields.ts'
import type { Token } from '#kernel/text/tokens.ts'
import type { Tx } from '#server/database/actor.ts'
import type { Decision, Side } from '../../contract.ts'
import type { RowValues } from '../row/row-values.ts'
import { applied, type Choice, changesOf, changesSomething, spokenOf } from './changes.ts'
import { type FileMemory, saidBy, WHOLE_NAME } from './file-memory.ts'
import type { RowFinding } from './found-row.ts'
import { findsByName, isOfTies, type Match, type Meeting, matchRow, nameKey } from './match-row.ts'
import { mintedId } from './minted-id.ts'
import type { NamedOrganisations } from './named-organisations.ts'
import type { Found, Given, Keys, Known, Subject } from './subject.ts'
import type { Way } from './way.ts'

/** A row of the file, read, with what a person decided about it. */
export type ReadRow = {
  line: number
  values: RowValues
  decision: Decision | null
  /** With `same`: which record. */
  decidedId: string | null
  wins: Record<string, Side> | null
}

export type Looking = {
  importId: string
  subject: Subject
  way: Way
  knowledge: Knowledge
  memory: FileMemory
  organisations: NamedOrganisations
}

/** Whom so many rows may speak of is held in memory at once; after them other requests have their turn. */
const AT_ONCE = 125

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

type Chunk = {
  rows: { row: ReadRow; given: Given; keys: Keys }[]
  byKey: Map<string, Known[]>
  byId: Map<string, Known>
}

/** Everyone in the base whom a row of this chunk may speak of, under the keys they share with it. */
async function meetBase(tx: Tx, looking: Looking, rows: readonly ReadRow[]): Promise<Chunk> {
  const { subject } = looking
  const read = rows.map((row) => {
    const given = subject.givenOf(row.values)
    return { row, given, keys: subject.keysOf(given) }
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
  return { rows: read, byKey, byId: new Map(known.map((each) => [each.id, each])) }
}

const fresh = (known: Known): Meeting => ({ ...known, line: null, spoken: [], said: null })

/** Base and file together; what earlier rows make of a record stands for it. */
function meetingsOf({ memory }: Looking, chunk: Chunk, keys: Keys, name: string | undefined): Meeting[] {
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

function decided(looking: Looking, chunk: Chunk, { row, given, keys }: Chunk['rows'][number]): Match {
  if (row.decision === 'new') return { outcome: 'new' }
  const { decidedId } = row
  if (row.decision === 'same' && decidedId) {
    const known = chunk.byId.get(decidedId)
    const meeting = looking.memory.latest(decidedId) ?? (known && fresh(known))
    if (meeting) return { outcome: 'same', meeting }
  }
  return matchRow(looking.subject, given, meetingsOf(looking, chunk, keys, given.name), looking)
}

const nothing = { candidates: [], changes: [], ties: [], links: [], recordId: null }

/** Takes a row for someone who is there already, or whom an earlier row brings. */
function takeSame(
  { memory, way }: Looking,
  { row, given, keys }: Chunk['rows'][number],
  meeting: Meeting,
): RowFinding {
  const choice: Choice = { onlyBlanks: way.onlyBlanks, wins: way.wins, byField: row.wins }
  // A table of ties names people, and says nothing else of them.
  const changes = isOfTies(way.kind) ? [] : changesOf(meeting.input, given, new Set(meeting.spoken), choice)
  const input = applied(meeting.input, changes)
  const spoken = [...new Set([...meeting.spoken, ...spokenOf(given)])]
  memory.keep({ ...meeting, input, spoken, said: meeting.said ?? saidBy(given) }, keyTexts(keys, given.name))
  const state = changesSomething(changes) ? 'changes' : 'unchanged'
  return {
    ...nothing,
    line: row.line,
    state,
    name: input.name,
    recordId: meeting.id,
    problems: row.values.problems,
    changes,
  }
}

/** Takes a row for someone new; asked about, it is so until someone decides otherwise. */
function takeNew(
  { importId, memory, subject, way }: Looking,
  { row, given, keys }: Chunk['rows'][number],
  match: Match,
): RowFinding {
  const { line, values } = row
  const id = mintedId(importId, subject.kind, line)
  const input = subject.toNew(given, way)
  memory.keep(
    { id, line, version: 0, input, spoken: spokenOf(given), said: saidBy(given) },
    keyTexts(keys, given.name),
  )
  const candidates = match.outcome === 'ask' ? match.candidates : []
  const state = match.outcome === 'ask' ? 'ask' : 'new'
  return { ...nothing, line, state, name: input.name, recordId: id, problems: values.problems, candidates }
}

function lookAtRow(looking: Looking, chunk: Chunk, each: Chunk['rows'][number]): RowFinding {
  const { row, given } = each
  const { line, values } = row
  const name = given.name ?? ''
  if (row.decision === 'skip') return { ...nothing, line, state: 'skipped', name, problems: values.problems }
  if (values.problems.some((problem) => !problem.cellOnly))
    return { ...nothing, line, state: 'cannotRead', name, problems: values.problems }
  const match = decided(looking, chunk, each)
  if (match.outcome === 'same') return takeSame(looking, each, match.meeting)
  if (match.outcome === 'cannotRead' || !given.name) {
    const code = match.outcome === 'cannotRead' ? match.code : 'name_missing'
    return {
      ...nothing,
      line,
      state: 'cannotRead',
      name,
      problems: [...values.problems, { column: null, code }],
    }
  }
  return takeNew(looking, each, match)
}

/** What would become of the rows of one chunk, in the order of the file. Nothing is written. */
export async function lookAtRows(tx: Tx, looking: Looking, rows: readonly ReadRow[]): Promise<RowFinding[]> {
  const found: RowFinding[] = []
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const chunk = await meetBase(tx, looking, rows.slice(at, at + AT_ONCE))
    for (const each of chunk.rows) found.push(lookAtRow(looking, chunk, each))
    await breathe()
  }
  return found
}
