/** Imports: records brought in from a file. Uploaded, looked at, decided, written, and undone at any later time. */
import * as z from 'zod/mini'
import { id, line, moment, op, optionalLine, queryNumber } from '#kernel/contract.ts'
import { importColumns, importSettings } from './columns.contract.ts'
import { gaps } from './gaps.contract.ts'
import { mapping, TABLE_KINDS, tableChoices } from './mapping.contract.ts'
import { candidate, fieldChange, side } from './meeting.contract.ts'
import { perRecord, undoing } from './undoing.contract.ts'

export type { ImportColumns, ImportSettings, NumberedAs } from './columns.contract.ts'
export { type ColumnDoubt, DOUBTS, type Doubt } from './gaps.contract.ts'
export { type Candidate, type FieldChange, SIDES, type Side } from './meeting.contract.ts'
export { type ImportUndoing, RECORD_KINDS, type RecordKind } from './undoing.contract.ts'

/**
 * uploaded → reading (a dry run: nothing is written but what it found) → ready → writing → done. `done` may be undone.
 * A dry run or writing that is cancelled goes back: cancelled writing is undone from where it had got to.
 */
export const IMPORT_STATES = [
  'uploaded',
  'reading',
  'ready',
  'writing',
  'done',
  'undoing',
  'undone',
  'cancelled',
  'failed',
] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** What will become of a row. `ask`: maybe someone who is there already. `skipped`: left out by decision. */
export const LINE_STATES = ['new', 'changes', 'unchanged', 'ask', 'cannotRead', 'skipped'] as const
export type LineState = (typeof LINE_STATES)[number]
const lineState = z.enum(LINE_STATES)

export const importRecord = z.object({
  id: id(),
  kind: z.enum(TABLE_KINDS),
  fileName: z.string(),
  bytes: z.number(),
  state: z.enum(IMPORT_STATES),
  /** Of the job under way, or of the last one: rows dealt with; `share` 0 to 1, null while the end is not known. */
  progress: z.object({ rows: z.number(), share: z.nullable(z.number()) }),
  /** Cells were corrected since the dry run, or something decided that other rows may depend on: writing looks again first. */
  lookAgain: z.boolean(),
  counts: z.record(lineState, z.number()),
  /** Of the unchanged, how many say something else, and what stands was kept. Counted of one import, not of several. */
  kept: z.number(),
  made: perRecord,
  changed: perRecord,
  /** Rows that did not get in, after writing: those that cannot be read and those that failed meanwhile. */
  left: z.number(),
  /** Why it failed, a code of the product's errors, with where in the file. */
  problem: z.nullable(
    z.object({
      code: z.string(),
      fields: z.record(z.string(), z.string()),
      /** What it was at, and would go on with. */
      during: z.enum(IMPORT_STATES),
    }),
  ),
  organiser: z.string(),
  createdAt: moment(),
  updatedAt: moment(),
  /** When the dry run began of which the rows tell. */
  lookedAt: z.nullable(moment()),
  /** When the file goes; what was brought in can be undone after that too. Null while it is needed, or gone. */
  fileUntil: z.nullable(moment()),
  /** The file is still there, so rows can be read in full and the rows left out can be downloaded. */
  hasFile: z.boolean(),
})
export type ImportRecord = z.infer<typeof importRecord>

/** `column` counts from 0; null when the row as a whole is meant. With `cellOnly` the row goes in without that cell. */
const cellProblem = z.object({
  column: z.nullable(z.number()),
  code: z.string(),
  cellOnly: z.optional(z.boolean()),
})

/** `same` as the record `recordId`, someone `new`, or `skip` this row. */
export const DECISIONS = ['same', 'new', 'skip'] as const
export type Decision = (typeof DECISIONS)[number]

export const importRow = z.object({
  line: z.number(),
  state: lineState,
  name: z.string(),
  /** The record it will become or change; it can be opened when `isThere`. */
  recordId: z.nullable(id()),
  isThere: z.boolean(),
  /** The line of this list that brings the record in, where it is not this one. */
  sameAsLine: z.nullable(z.number()),
  /** As they stand in the file, with corrections. Empty when the file is gone. */
  cells: z.array(z.string()),
  corrected: z.array(z.number()),
  /** Field by field what was understood of them, as the contract of that record has it. Empty once the list is in. */
  understood: z.array(z.object({ field: z.string(), value: z.unknown() })),
  problems: z.array(cellProblem),
  changes: z.array(fieldChange),
  /** New ties the row brings, as they are called: "Harrow Dale Choir, chair". */
  ties: z.array(z.string()),
  /** Ties that are there already and of which the row says something else. */
  tieChanges: z.array(z.object({ name: z.string(), changes: z.array(fieldChange) })),
  candidates: z.array(candidate),
  decision: z.nullable(z.enum(DECISIONS)),
})
export type ImportRow = z.infer<typeof importRow>

/** How to take these rows. What is left out stays as it was; `decision: null` takes a decision back. */
const rowDecision = {
  decision: z.optional(z.nullable(z.enum(DECISIONS))),
  /** With `same`: which record; left out, the likeliest candidate of each row. */
  recordId: z.optional(id()),
  wins: z.optional(z.record(line(100), side)),
}

const target = z.object({ id: id() })
const tags = ['imports']
const organisers = { roles: ['region', 'branch'] } as const
const post = (path: `/${string}`, summary: string) =>
  op('POST', `/imports/{id}${path}`, { summary, tags }, organisers).input(target).output(importRecord)

export const imports = {
  upload: op(
    'PUT',
    '/imports/{id}/file',
    {
      summary: 'Bring a file of up to 500 MB; the same again changes nothing',
      description:
        'As a form with `kind` and `file` up to 32 MB, or the file itself as the body (`application/octet-stream`) with `kind` and `fileName` in the address.',
      tags,
    },
    organisers,
  )
    .input(
      z.object({
        id: id(),
        kind: z.enum(TABLE_KINDS),
        file: z.file(),
        fileName: z.optional(optionalLine(200)),
      }),
    )
    .output(importRecord),
  list: op('GET', '/imports', { summary: 'Imports, latest first', tags }, organisers)
    .input(z.object({ after: z.optional(line(500)) }))
    .output(z.object({ imports: z.array(importRecord), next: z.nullable(z.string()) })),
  get: op('GET', '/imports/{id}', { summary: 'One import and how far it has come', tags }, organisers)
    .input(target)
    .output(importRecord),
  columns: op('GET', '/imports/{id}/columns', { summary: 'What the columns are taken for', tags }, organisers)
    .input(target)
    .output(importColumns),
  setUp: op(
    'PUT',
    '/imports/{id}/columns',
    { summary: 'Say how to read the file, what its columns are, how its rows are taken', tags },
    organisers,
  )
    .input(
      z.object({
        id: id(),
        kind: z.optional(z.enum(TABLE_KINDS)),
        choices: z.optional(tableChoices),
        /** Null: as remembered or recognised. */
        mapping: z.optional(z.nullable(mapping)),
        settings: z.optional(importSettings),
      }),
    )
    .output(importColumns),
  look: post('/look', 'Read the whole file and find out what it would do; nothing is written'),
  rows: op('GET', '/imports/{id}/rows', { summary: 'What would become of the rows', tags }, organisers)
    .input(
      z.object({
        id: id(),
        state: z.optional(lineState),
        /** Only rows in one of whose cells this stands. A long list is looked through in parts: see `next`. */
        text: z.optional(optionalLine(200)),
        /** Only rows that would do something else than was seen, for which the list is held back (`list_changed`). */
        only: z.optional(z.enum(['altered'])),
        /** Rows after this line. */
        after: z.optional(queryNumber(0, 2 ** 31 - 1)),
        limit: z.optional(queryNumber(1, 200)),
      }),
    )
    /** `next`: where to go on, null at the end. With `text` there may be one although nothing was found so far. */
    .output(z.object({ rows: z.array(importRow), next: z.nullable(z.number()) })),
  decide: op('POST', '/imports/{id}/decide', { summary: 'Decide about some rows', tags }, organisers)
    .input(
      z.object({
        id: id(),
        lines: z.array(z.int()).check(z.minLength(1), z.maxLength(1000)),
        ...rowDecision,
      }),
    )
    .output(z.object({ rows: z.array(importRow), counts: z.record(lineState, z.number()) })),
  decideAll: op(
    'POST',
    '/imports/{id}/decide-all',
    {
      summary: 'Decide about all rows in one state',
      description:
        'A long list is decided about in parts of some ten thousand rows: ask again with `after` as `next` says, until that is null.',
      tags,
    },
    organisers,
  )
    .input(z.object({ id: id(), state: lineState, after: z.optional(z.int()), ...rowDecision }))
    .output(
      z.object({
        changed: z.number(),
        counts: z.record(lineState, z.number()),
        /** The line after which to go on; null at the end. */
        next: z.nullable(z.number()),
      }),
    ),
  correct: op('POST', '/imports/{id}/correct', { summary: 'Correct cells of one row', tags }, organisers)
    .input(
      z.object({
        id: id(),
        line: z.int(),
        /** Number of the column, counted from 0, → what should stand there; null: as in the file. */
        cells: z.record(
          z.string().check(z.regex(/^\d{1,4}$/)),
          z.nullable(z.string().check(z.maxLength(20_000))),
        ),
      }),
    )
    .output(z.object({ row: importRow, counts: z.record(lineState, z.number()) })),
  gaps: op('GET', '/imports/{id}/gaps', { summary: 'What rows name and come in without', tags }, organisers)
    .input(target)
    .output(gaps),
  write: post('/write', 'Bring the rows in'),
  cancel: post('/cancel', 'Stop: nothing stays of it'),
  failedRows: op(
    'GET',
    '/imports/{id}/failed-rows',
    { summary: 'The rows that do not get in, as CSV with the reason', tags },
    organisers,
  )
    .input(target)
    .output(z.file()),
  undoing: op('GET', '/imports/{id}/undo', { summary: 'What undoing this import would do', tags }, organisers)
    .input(target)
    .output(undoing),
  undo: post('/undo', 'Take back what this import did'),
}
