import { setImmediate as breathe } from 'node:timers/promises'
import type { Tx } from '#server/database/actor.ts'
import type { CellProblem } from '../row/row-values.ts'
import { applied, type Choice, changesOf, changesSomething, spokenOf } from './changes.ts'
import type { RowFinding } from './found-row.ts'
import { bringsTies, hasTies } from './known-ties.ts'
import type { Looking, ReadRow } from './looking.ts'
import { isOfTies, type Match, type Meeting, matchRow } from './match-row.ts'
import { type Chunk, fresh, keyTexts, meetInTurn, meetingsOf } from './meet-base.ts'
import { mintedId } from './minted-id.ts'

/** After so many, other requests have their turn, and the base's answer about the next rows comes in. */
const STRETCH = 10

function decided(looking: Looking, chunk: Chunk, { row, given, keys, said }: Chunk['rows'][number]): Match {
  if (row.decision === 'new') return { outcome: 'new' }
  const { decidedId } = row
  if (row.decision === 'same' && decidedId) {
    const known = chunk.byId.get(decidedId)
    const meeting = looking.memory.latest(decidedId) ?? (known && fresh(known))
    if (meeting) return { outcome: 'same', meeting }
  }
  const { ties } = chunk
  const tied = bringsTies(row)
  const hasAll = (id: string) => !tied || (ties !== null && hasTies(looking, row, id, ties))
  const matching = { ...looking, said, tied, hasTies: hasAll }
  return matchRow(given, meetingsOf(looking, chunk, keys, given.name), matching)
}

const nothing = { candidates: [], changes: [], ties: [], links: [], recordId: null }

/** Takes a row for someone who is there already, or whom an earlier row brings. */
function takeSame(
  { memory, way }: Looking,
  { row, given, keys, said }: Chunk['rows'][number],
  meeting: Meeting,
): RowFinding {
  const choice: Choice = { onlyBlanks: way.onlyBlanks, wins: way.wins, byField: row.wins }
  // A table of ties names people, and says nothing else of them.
  const changes = isOfTies(way.kind) ? [] : changesOf(meeting.input, given, new Set(meeting.spoken), choice)
  const input = applied(meeting.input, changes)
  const spoken = [...new Set([...meeting.spoken, ...spokenOf(given)])]
  memory.keep({ ...meeting, input, spoken, said: meeting.said ?? said }, keyTexts(keys, given.name))
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
  { row, given, keys, said }: Chunk['rows'][number],
  match: Match,
): RowFinding {
  const { line, values } = row
  const id = mintedId(importId, subject.kind, line)
  const input = subject.toNew(given, way)
  memory.keep({ id, line, version: 0, input, spoken: spokenOf(given), said }, keyTexts(keys, given.name))
  const candidates = match.outcome === 'ask' ? match.candidates : []
  const state = match.outcome === 'ask' ? 'ask' : 'new'
  return { ...nothing, line, state, name: input.name, recordId: id, problems: values.problems, candidates }
}

const TAKEN = { column: null, code: 'external_id_taken', cellOnly: true }

function lookAtRow(looking: Looking, chunk: Chunk, each: Chunk['rows'][number]): RowFinding {
  const { row } = each
  const { line, values } = row
  const name = each.given.name ?? ''
  const leftOut = (state: 'skipped' | 'cannotRead', more: CellProblem[] = []) => {
    const problems = [...values.problems, ...more]
    return { ...nothing, line, state, name, problems }
  }
  if (row.decision === 'skip') return leftOut('skipped')
  if (values.problems.some((problem) => !problem.cellOnly)) return leftOut('cannotRead')
  const match = decided(looking, chunk, each)
  if (match.outcome === 'cannotRead') return leftOut('cannotRead', [{ column: null, code: match.code }])
  if (match.outcome !== 'same' && !name)
    return leftOut('cannotRead', [{ column: null, code: 'name_missing' }])
  const its = match.given ? { ...each, given: match.given } : each
  const found =
    match.outcome === 'same' ? takeSame(looking, its, match.meeting) : takeNew(looking, its, match)
  return match.given ? { ...found, problems: [...found.problems, TAKEN] } : found
}

/** What would become of the rows of one chunk, in the order of the file. Nothing is written. */
export async function lookAtRows(tx: Tx, looking: Looking, rows: readonly ReadRow[]): Promise<RowFinding[]> {
  const found: RowFinding[] = []
  for await (const chunk of meetInTurn(tx, looking, rows))
    for (const each of chunk.rows) {
      found.push(lookAtRow(looking, chunk, each))
      if (found.length % STRETCH === 0) await breathe()
    }
  return found
}
