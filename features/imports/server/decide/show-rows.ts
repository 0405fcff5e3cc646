import { noteSpecialReads } from '#features/affiliations/server/public.ts'
import { type OrganisationKind, specialOf } from '#features/organisations/contract.ts'
import { readKnownOrganisations } from '#features/organisations/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import type { ImportRow, LineState } from '../../contract.ts'
import { storedImport } from '../course.ts'
import { alteredLines } from '../look/as-seen.ts'
import type { PlannedTie } from '../look/found-row.ts'
import { isMintedBy, placeIn } from '../look/minted-id.ts'
import type { Subject } from '../look/subject.ts'
import { subjectOf } from '../look/subjects.ts'
import { tieField } from '../look/tie-changes.ts'
import { wayOf } from '../look/way.ts'
import { correctedCells, readRows } from '../read-chunk.ts'
import type { StoredImport } from '../store/imports-store.sql.ts'
import { type StoredRow, selectLines, selectLinesIn, selectPage } from '../store/rows-store.sql.ts'
import { findRows } from './find-rows.ts'
import { readLines } from './read-lines.ts'
import { understoodOf } from './understood.ts'

const PAGE = 50

/** Names of the records these rows speak of, as far as the asker sees them today. */
async function namesOf(tx: Tx, subject: Subject, rows: readonly StoredRow[]): Promise<Map<string, string>> {
  const ids = rows.flatMap((row) => [
    ...(row.record_id ? [row.record_id] : []),
    ...(row.candidates ?? []).map((each) => each.recordId),
  ])
  const known = await subject.readKnown(tx, [...new Set(ids)])
  return new Map(known.map((each) => [each.id, each.input.name]))
}

/** What the earlier rows of the list call those whom these rows may mean. */
async function namesInList(
  tx: Tx,
  { id }: StoredImport,
  rows: readonly StoredRow[],
): Promise<Map<number, string>> {
  const lines = rows.flatMap(({ candidates }) => (candidates ?? []).flatMap(({ line }) => line ?? []))
  if (lines.length === 0) return new Map()
  return new Map((await selectLines(tx, id, [...new Set(lines)])).map((each) => [each.line, each.name]))
}

/** A tie's fields are told apart from those of the record, and of other ties, by whose they are. */
const tieChanges = (ties: readonly PlannedTie[]): ImportRow['tieChanges'] =>
  ties.flatMap(({ name, organisationId, changes }) =>
    changes
      ? [
          {
            name,
            changes: changes.map((each) => ({ ...each, field: tieField(organisationId, each.field) })),
          },
        ]
      : [],
  )

/** Notes whose faith, origin, politics or health these rows tell of. */
async function noteSpecial(tx: Tx, rows: readonly StoredRow[]): Promise<void> {
  const ties = rows.flatMap((row) => (row.ties ?? []).map((tie) => ({ tie, personId: row.record_id })))
  if (ties.length === 0) return
  const ids = [...new Set(ties.map(({ tie }) => tie.organisationId))]
  const known = await readKnownOrganisations(tx, ids)
  const specials = new Map(known.map(({ id, input }) => [id, input.special ?? null]))
  await noteSpecialReads(
    tx,
    ties.flatMap(({ tie: { organisationId, newOrganisation }, personId }) => {
      const fresh = newOrganisation ? specialOf(newOrganisation.kinds as OrganisationKind[]) : null
      const special = specials.get(organisationId) ?? fresh
      return personId ? [{ special, personId, organisationId }] : []
    }),
  )
}

/** The line whose row brings the record in, where it is another row of the same list. */
function sameAsLine({ id }: StoredImport, { record_id, line }: StoredRow): number | null {
  if (!record_id || !isMintedBy(id, record_id)) return null
  const place = placeIn(record_id)
  return place === line ? null : place
}

const COMES_AS_NEW: readonly LineState[] = ['new', 'ask']

/** What was understood of each of these rows; once the list is in, its records say so themselves. */
async function understoodBy(
  tx: Tx,
  stored: StoredImport,
  rows: readonly StoredRow[],
  cells: ReadonlyMap<number, string[]>,
): Promise<Map<number, ImportRow['understood']>> {
  if (stored.state !== 'ready' || cells.size === 0) return new Map()
  const way = await wayOf(tx, stored, stored.mapping ?? [])
  const subject = subjectOf(stored.kind)
  const isNew = new Map(rows.map(({ line, state }) => [line, COMES_AS_NEW.includes(state)]))
  const read = readRows(
    [...cells].map(([line, its]) => ({ line, cells: its })),
    rows,
    way,
  )
  return new Map(read.map((each) => [each.line, understoodOf(each, subject, way, isNew.get(each.line)!)]))
}

/** Of a row that was taken for someone else before, its own name once it comes in as new. */
const ownName = ({ line, state }: StoredRow, understood: ReadonlyMap<number, ImportRow['understood']>) =>
  COMES_AS_NEW.includes(state)
    ? (understood.get(line)?.find(({ field }) => field === 'name')?.value as string | undefined)
    : undefined

/** Rows as they leave the room. Records that the asker does not see (any more) are left out of them. */
export async function showRows(
  tx: Tx,
  house: House,
  stored: StoredImport,
  rows: readonly StoredRow[],
): Promise<ImportRow[]> {
  const names = await namesOf(tx, subjectOf(stored.kind), rows)
  const listed = await namesInList(tx, stored, rows)
  const cells = await readLines(
    house,
    stored,
    rows.map((row) => row.line),
  )
  const understood = await understoodBy(tx, stored, rows, cells)
  const shown = rows.map((row) => {
    const isThere = row.record_id !== null && names.has(row.record_id)
    const seen = isThere || row.record_id === null || isMintedBy(stored.id, row.record_id)
    return { row, isThere, seen }
  })
  await noteSpecial(
    tx,
    shown.flatMap(({ row, seen }) => (seen ? [row] : [])),
  )
  return shown.map(({ row, isThere, seen }) => {
    const ties = seen ? (row.ties ?? []) : []
    return {
      line: row.line,
      state: row.state,
      name: seen ? (ownName(row, understood) ?? row.name) : '',
      recordId: seen ? row.record_id : null,
      isThere,
      sameAsLine: seen ? sameAsLine(stored, row) : null,
      cells: correctedCells(cells.get(row.line) ?? [], row.cells),
      corrected: Object.keys(row.cells ?? {}).map(Number),
      understood: understood.get(row.line) ?? [],
      problems: [...(row.problems ?? []), ...(row.failed ? [{ column: null, code: row.failed }] : [])],
      changes: seen ? (row.changes ?? []) : [],
      ties: ties.filter((each) => !each.changes).map((each) => each.name),
      tieChanges: tieChanges(ties),
      candidates: (row.candidates ?? []).flatMap((each) =>
        each.line !== null || names.has(each.recordId)
          ? [{ ...each, name: names.get(each.recordId) ?? listed.get(each.line ?? 0) ?? '' }]
          : [],
      ),
      decision: row.decision,
    }
  })
}

type Asked = {
  id: string
  state?: LineState | undefined
  text?: string | undefined
  only?: 'altered' | undefined
  after?: number | undefined
  limit?: number | undefined
}

/** A page of rows in the order of the file; with `text`, of those in whose cells it stands. */
export async function listRows(tx: Tx, asked: Asked, house: House) {
  const { id, state, text, only, after = 0, limit = PAGE } = asked
  const stored = await storedImport(tx, id)
  if (only) {
    const lines = alteredLines(stored.problem).filter((line) => line > after)
    const rows = await selectLinesIn(tx, id, state, lines.slice(0, limit))
    return { rows: await showRows(tx, house, stored, rows), next: lines[limit] ? lines[limit - 1]! : null }
  }
  if (text) {
    const { rows, next } = await findRows(tx, house, stored, { state, text, after, limit })
    return { rows: await showRows(tx, house, stored, rows), next }
  }
  const rows = await selectPage(tx, id, { state, after, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  return {
    rows: await showRows(tx, house, stored, shown),
    next: rows.length > limit ? shown.at(-1)!.line : null,
  }
}
