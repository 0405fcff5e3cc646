import type { Tx } from '#server/database/actor.ts'
import type { FieldChange } from '../../contract.ts'
import { changesOf, changesSomething, standing } from '../look/changes.ts'
import type { ReadRow } from '../look/looking.ts'
import { isOfTies } from '../look/match-row.ts'
import { isMintedBy } from '../look/minted-id.ts'
import { NAMES, renamedSince } from '../look/one-name.ts'
import type { Given, Known, Record_, Subject } from '../look/subject.ts'
import type { Way } from '../look/way.ts'
import type { StoredRow } from '../store/rows-store.sql.ts'
import type { ChangedRecord, NewRecord } from './record-writer.ts'

export type Writing = {
  made: (NewRecord & { line: number; row: StoredRow })[]
  changed: ChangedRecord[]
  failed: { line: number; code: string }[]
  /** The record of every row that gets in, with what it says. */
  written: { row: StoredRow; values: ReadRow['values']; recordId: string }[]
}

const equal = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** Applies what was found in the dry run to the record as it is now; false when a person has changed such a field since. */
export function apply(record: Record<string, unknown>, changes: readonly FieldChange[]): boolean {
  let fresh = true
  const renamed = renamedSince(record, changes)
  for (const { field, record: was, file, stands, wins } of changes) {
    const now = record[field]
    if (equal(now, stands)) continue
    if (renamed && NAMES.includes(field)) {
      fresh &&= wins === 'record'
      continue
    }
    if (equal(now, was)) record[field] = stands
    else if (wins === 'file' && (Array.isArray(now) || field === 'notes'))
      record[field] = standing(field, now, file, wins)
    else fresh &&= wins === 'record'
  }
  return fresh
}

type Both = { row: StoredRow; read: ReadRow; given: Given }

class Plan {
  readonly #subject: Subject
  readonly #way: Way
  readonly #importId: string
  readonly #known: Map<string, Known>
  readonly #now = new Map<string, Record_>()
  readonly #touched = new Set<string>()
  readonly writing: Writing = { made: [], changed: [], failed: [], written: [] }

  constructor(importId: string, subject: Subject, way: Way, known: readonly Known[]) {
    this.#importId = importId
    this.#subject = subject
    this.#way = way
    this.#known = new Map(known.map((each) => [each.id, each]))
  }

  #make({ row, given }: Both, id: string): void {
    const input = this.#subject.toNew(given, this.#way)
    this.#now.set(id, input)
    this.writing.made.push({ id, input, line: row.line, row })
  }

  #change({ row, given }: Both, id: string): void {
    const there = this.#now.get(id) ?? structuredClone(this.#known.get(id)!.input)
    this.#now.set(id, there)
    const choice = { onlyBlanks: this.#way.onlyBlanks, wins: this.#way.wins, byField: row.wins }
    const changes = row.changes ?? (row.decision === 'same' ? changesOf(there, given, new Set(), choice) : [])
    if (!apply(there as Record<string, unknown>, changes))
      this.writing.failed.push({ line: row.line, code: 'changed_meanwhile' })
    if (changesSomething(changes)) this.#touched.add(id)
  }

  take(both: Both): void {
    const { row, read } = both
    const id = row.record_id!
    const there = this.#now.has(id) || this.#known.has(id)
    // The row that was to make this record was left out, so the next one that speaks of it does.
    if (!there && isMintedBy(this.#importId, id)) this.#make(both, id)
    else if (there) this.#change(both, id)
    else return void this.writing.failed.push({ line: row.line, code: 'record_gone' })
    this.writing.written.push({ row, values: read.values, recordId: id })
  }

  finish(): Writing {
    const made = new Set(this.writing.made.map((each) => each.id))
    for (const id of this.#touched) {
      const known = this.#known.get(id)
      if (made.has(id) || !known || equal(known.input, this.#now.get(id))) continue
      this.writing.changed.push({
        id,
        version: known.version,
        before: known.input,
        input: this.#now.get(id)!,
      })
    }
    return this.writing
  }
}

const GETS_IN = ['new', 'ask', 'changes', 'unchanged']

/** What writing a chunk of rows comes to, with the records as they are now. */
export async function planWriting(
  tx: Tx,
  importId: string,
  subject: Subject,
  way: Way,
  rows: readonly { row: StoredRow; read: ReadRow }[],
): Promise<Writing> {
  const in_ = rows.filter(({ row }) => GETS_IN.includes(row.state) && row.record_id)
  const ids = in_
    .filter(({ row }) => isOfTies(way.kind) || (row.state !== 'new' && row.state !== 'ask'))
    .map(({ row }) => row.record_id!)
  const plan = new Plan(importId, subject, way, await subject.readKnown(tx, [...new Set(ids)]))
  for (const each of in_) plan.take({ ...each, given: subject.givenOf(each.read.values) })
  return plan.finish()
}
