import { AppError, notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import type { LineState } from '../../contract.ts'
import { notNow, storedImport } from '../course.ts'
import { changesOf } from '../look/changes.ts'
import { isMintedBy } from '../look/minted-id.ts'
import type { Known, Subject } from '../look/subject.ts'
import { subjectOf } from '../look/subjects.ts'
import { type Way, wayOf } from '../look/way.ts'
import { readRows } from '../read-chunk.ts'
import { type StoredImport, updateImport } from '../store/imports-store.sql.ts'
import { countStates, decideState, type StoredRow, selectLines, updateRows } from '../store/rows-store.sql.ts'
import { afterDeciding, type Deciding, isKnown, type Target } from './after-deciding.ts'
import { readLines } from './read-lines.ts'
import { showRows } from './show-rows.ts'

/** The rows of an import that waits for decisions; throws `not_now` at any other time. */
export async function openToDecide(tx: Tx, id: string): Promise<StoredImport> {
  const stored = await storedImport(tx, id, true)
  if (stored.state !== 'ready') throw notNow()
  return stored
}

const chosenFor = (row: StoredRow, { recordId }: Deciding): string => {
  const id = recordId ?? row.candidates?.[0]?.recordId ?? (isKnown(row) ? row.found_id : null)
  if (!id) throw new AppError('nobody_to_be', 422, { fields: { line: String(row.line) } })
  return id
}

/** What only leaves open whom a row means, which a decision says. Anything else in a row has to be corrected. */
const ANSWERED: Record<'same' | 'new', readonly string[]> = {
  same: ['name_missing', 'several_people', 'unknown_person'],
  new: ['several_people', 'unknown_person'],
}

/** Whether a row that could not be read can come in by this decision. */
function mayBe({ found, problems }: StoredRow, { decision }: Deciding): boolean {
  if (found !== 'cannotRead' || (decision !== 'same' && decision !== 'new')) return true
  return (problems ?? []).every(({ code, cellOnly }) => cellOnly || ANSWERED[decision].includes(code))
}

/** Whom each row is taken for, with what it changes there; worked out at writing where the record comes with the file. */
async function targetsOf(
  tx: Tx,
  house: House,
  stored: StoredImport,
  rows: readonly StoredRow[],
  deciding: Deciding,
): Promise<Map<number, Target>> {
  // A decision that is taken back makes a known row again the one whom it was found to be.
  const back = deciding.decision === null
  if (!back && deciding.decision !== 'same') return new Map()
  const subject: Subject = subjectOf(stored.kind)
  const way: Way = await wayOf(tx, stored, stored.mapping ?? [])
  const chosen = new Map(
    rows.flatMap((row) => {
      const other = isKnown(row) && row.found_id && row.found_id !== row.record_id
      if (back) return other ? [[row.line, row.found_id!] as const] : []
      return [[row.line, chosenFor(row, deciding)] as const]
    }),
  )
  const known = new Map<string, Known>(
    (await subject.readKnown(tx, [...new Set(chosen.values())])).map((each) => [each.id, each]),
  )
  const cells = await readLines(house, stored, [...chosen.keys()])
  const read = readRows(
    [...cells].map(([line, its]) => ({ line, cells: its })),
    rows,
    way,
  )
  return new Map(
    read.map(({ line, values }) => {
      const id = chosen.get(line)!
      const there = known.get(id)
      const fromFile = rows.some((row) =>
        row.candidates?.some((each) => each.recordId === id && each.line !== null),
      )
      if (!there && !fromFile && !back) throw notFound()
      const choice = { onlyBlanks: way.onlyBlanks, wins: way.wins, byField: null }
      return [
        line,
        { id, changes: there ? changesOf(there.input, subject.givenOf(values), new Set(), choice) : null },
      ]
    }),
  )
}

/**
 * What a row changes in a record that comes with the file shows when the whole file is looked at again, and so does what
 * later rows about someone do once this one is about somebody else, or its word stands.
 */
function unsure(
  { id }: StoredImport,
  rows: readonly StoredRow[],
  targets: ReadonlyMap<number, Target>,
  { decision, wins }: Deciding,
): boolean {
  if (decision === null && [...targets.values()].some((each) => each.changes === null)) return true
  if (decision === 'new' && rows.some(isKnown)) return true
  return Boolean(wins) && rows.some(({ record_id }) => record_id && isMintedBy(id, record_id))
}

/** Decides about some rows, up to a thousand. */
export async function decideRows(
  tx: Tx,
  { id, lines, ...deciding }: Deciding & { id: string; lines: number[] },
  house: House,
) {
  const stored = await openToDecide(tx, id)
  const rows = await selectLines(tx, id, lines, true)
  if (rows.length !== new Set(lines).size) throw notFound()
  const unread = rows.find((row) => !mayBe(row, deciding))
  if (unread) throw new AppError('cannot_read', 422, { fields: { line: String(unread.line) } })
  const targets = await targetsOf(tx, house, stored, rows, deciding)
  await updateRows(
    tx,
    id,
    rows.map((row) => afterDeciding(stored, row, deciding, targets.get(row.line))),
  )
  const counts = await countStates(tx, id)
  await updateImport(tx, id, {
    counts,
    look_again: stored.look_again || unsure(stored, rows, targets, deciding),
  })
  const now = await selectLines(tx, id, lines)
  return { rows: await showRows(tx, house, stored, now), counts: fullCounts(counts) }
}

const STATES: readonly LineState[] = ['new', 'changes', 'unchanged', 'ask', 'cannotRead', 'skipped']
export const fullCounts = (counts: Partial<Record<LineState, number>>) =>
  Object.fromEntries(STATES.map((state) => [state, counts[state] ?? 0])) as Record<LineState, number>

const AT_ONCE = 1000

/** So many in one request, which holds them all until it ends. */
const PARTS = 10

/** Decides about the next ten thousand rows that are in a state now. */
export async function decideAll(
  tx: Tx,
  {
    id,
    state,
    after: from = 0,
    ...deciding
  }: Deciding & {
    id: string
    state: LineState
    after?: number | undefined
  },
  house: House,
) {
  const stored = await openToDecide(tx, id)
  let changed = 0
  let next: number | null = from
  let lookAgain = stored.look_again
  for (let part = 0; part < PARTS && next !== null; part++) {
    const rows = await decideState(tx, id, state, next, AT_ONCE)
    next = rows.length < AT_ONCE ? null : rows.at(-1)!.line
    const readable = rows.filter((row) => mayBe(row, deciding))
    const someone = (row: StoredRow) => row.candidates || row.found_id
    const fit = deciding.decision === 'same' ? readable.filter(someone) : readable
    const targets = await targetsOf(tx, house, stored, fit, deciding)
    await updateRows(
      tx,
      id,
      fit.map((row) => afterDeciding(stored, row, deciding, targets.get(row.line))),
    )
    changed += fit.length
    lookAgain ||= unsure(stored, fit, targets, deciding)
  }
  const counts = await countStates(tx, id)
  await updateImport(tx, id, { counts, look_again: lookAgain })
  return { changed, counts: fullCounts(counts), next }
}
