/** The plain import, in one request: a table of at most 50,000 rows, whole or not at all. */
import * as z from 'zod/mini'
import { id, line, moment, op, optionalLine } from '#kernel/contract.ts'

export const IMPORT_KINDS = ['people', 'organisations', 'affiliations'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** What a column may be taken for. */
export const IMPORT_FIELDS = {
  people: [
    'name',
    'given_name',
    'family_name',
    'external_id',
    'email',
    'mobile',
    'phone',
    'postcode',
    'address',
    'birth_date',
    'kind',
    'branch',
    'workplace',
    'tags',
    'notes',
  ],
  organisations: [
    'name',
    'external_id',
    'kinds',
    'postcode',
    'address',
    'website',
    'email',
    'phone',
    'notes',
  ],
  affiliations: [
    'person_name',
    'person_other_name',
    'person_external_id',
    'person_email',
    'organisation_name',
    'organisation_external_id',
    'role',
    'since',
    'strength',
    'source',
  ],
} as const satisfies Record<ImportKind, readonly string[]>
export type ImportField = (typeof IMPORT_FIELDS)[ImportKind][number]

/** A form sends words only, so a yes may come as one. */
const flag = () =>
  z.optional(
    z.union([
      z.boolean(),
      z.pipe(
        z.enum(['true', 'false']),
        z.transform((word) => word === 'true'),
      ),
    ]),
  )

const asked = {
  file: z.file(),
  kind: z.enum(IMPORT_KINDS),
  /** JSON: field → number of its column, counted from 0. Left out, the header is read by its words. */
  mapping: z.optional(z.string().check(z.maxLength(5000))),
  /** The branch of people whose row names none. */
  branchId: z.optional(id()),
  /** Whose ids the file holds ("membership", "charity commission"). Left out, the name of the file. */
  system: z.optional(optionalLine(60)),
  /** What a person or organisation is when the row does not say. */
  defaultKind: z.optional(optionalLine(40)),
  /** Affiliations: write down people and organisations that are not there yet. */
  createPeople: flag(),
  createOrganisations: flag(),
  /** What such an organisation is. */
  organisationKind: z.optional(optionalLine(40)),
}
export const importAsked = z.object(asked)
export type ImportAsked = z.infer<typeof importAsked>
export type ImportOptions = Omit<ImportAsked, 'file' | 'kind' | 'mapping'>

const counts = z.object({
  new: z.number(),
  changes: z.number(),
  unchanged: z.number(),
  cannotRead: z.number(),
})
export type ImportCounts = z.infer<typeof counts>

const rowError = z.object({
  /** As an editor shows it, counted from 1; the header is a line too. */
  line: z.number(),
  /** The column's own title; empty when the row as a whole is meant. */
  column: z.string(),
  code: z.string(),
})
export type RowError = z.infer<typeof rowError>

/** The first 1,000, and how many there are. */
const rowErrors = z.object({ total: z.number(), first: z.array(rowError) })
export type RowErrors = z.infer<typeof rowErrors>

const ROW_STATES = ['new', 'changes', 'unchanged', 'cannotRead'] as const
export type RowState = (typeof ROW_STATES)[number]

const preview = z.object({
  columns: z.array(
    z.object({ title: z.string(), examples: z.array(z.string()), field: z.nullable(z.string()) }),
  ),
  mapping: z.record(z.string(), z.number()),
  system: z.string(),
  counts,
  rows: z.array(
    z.object({
      line: z.number(),
      state: z.enum(ROW_STATES),
      name: z.string(),
      /** For a change: what would change. */
      fields: z.array(z.string()),
    }),
  ),
  errors: rowErrors,
})
export type ImportPreview = z.infer<typeof preview>

const imported = z.object({
  id: id(),
  kind: z.enum(IMPORT_KINDS),
  fileName: z.string(),
  counts,
  /** Affiliations bring in people and organisations too. */
  made: z.object({ people: z.number(), organisations: z.number(), affiliations: z.number() }),
  errors: rowErrors,
  organiser: z.string(),
  createdAt: moment(),
})
export type Imported = z.infer<typeof imported>

const tags = ['imports at once']
const organisers = { roles: ['region', 'branch'] } as const

export const importsAtOnce = {
  preview: op(
    'POST',
    '/imports-at-once/preview',
    { summary: 'Look at what a file would bring in; nothing is written', tags },
    organisers,
  )
    .input(importAsked)
    .output(preview),
  run: op(
    'POST',
    '/imports-at-once',
    { summary: 'Bring a file in, whole or not at all; the same id again changes nothing', tags },
    organisers,
  )
    .input(z.extend(importAsked, { id: id(), skipBad: flag() }))
    .output(imported),
  list: op('GET', '/imports-at-once', { summary: 'What was brought in, latest first', tags }, organisers)
    .input(z.object({ after: z.optional(line(500)) }))
    .output(z.object({ imports: z.array(imported), next: z.nullable(z.string()) })),
  get: op('GET', '/imports-at-once/{id}', { summary: 'One import', tags }, organisers)
    .input(z.object({ id: id() }))
    .output(imported),
}
