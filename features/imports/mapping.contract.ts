/** What the columns of a table may be taken for, and what is said about each: the mapping that a person corrects. */
import * as z from 'zod/mini'
import { AFFILIATION_ROLES, CONNECTION_KINDS } from '#features/affiliations/contract.ts'
import { FIELD_TYPES, MOST_CHOICES } from '#features/custom-fields/contract.ts'
import { line, optionalLine } from '#kernel/contract.ts'

/** What a row of the table is about. */
export const TABLE_KINDS = ['people', 'organisations', 'workplaces', 'affiliations', 'connections'] as const
export type TableKind = (typeof TABLE_KINDS)[number]

/** One organisation a cell; what the same `group` says of role, since and strength belongs to it. */
export const ONE_ORGANISATION = [
  'organisation',
  'organisation_kinds',
  'role',
  /** In their own words, beside a role of the list. */
  'role_words',
  'since',
  'strength',
  'willing',
  'source',
] as const

/**
 * Several columns may be taken for the same field: lines of one address are joined in their order, phones, mail
 * addresses, tags, notes and ties are added up, of all others the first that is not blank counts.
 */
export const FIELDS = {
  people: [
    'name',
    'given_name',
    'middle_name',
    'family_name',
    'prefix',
    'suffix',
    'other_names',
    /** The id that this program itself gave, as its own export writes it. */
    'our_id',
    'external_id',
    'email',
    'mobile',
    'phone',
    /** Phones and mail addresses in one cell. */
    'contact',
    'address',
    'postcode',
    'birth_date',
    'kind',
    'branch',
    'workplace',
    'job_title',
    'activist_role',
    'tags',
    'notes',
    'contact_consent',
    'consent_note',
    /** What a mailing program says: subscribed, unsubscribed, bounced. */
    'subscription',
    'do_not_contact',
    'do_not_call',
    'do_not_text',
    'do_not_mail',
    'may_call',
    'may_text',
    'may_mail',
    ...ONE_ORGANISATION,
    /** Several organisations in one cell. */
    'memberships',
    /** People they know, several in one cell. */
    'connection',
    'custom',
  ],
  organisations: [
    'name',
    'other_names',
    'our_id',
    'external_id',
    'kinds',
    'about',
    'website',
    'email',
    'phone',
    'contact',
    'address',
    'postcode',
    'interest',
    'power',
    'impact',
    'stage',
    'common_ground',
    /** What belonging there tells of someone; "nothing" where the kind alone would say otherwise. */
    'special',
    /** The organiser who holds the relationship, by name. */
    'holder',
    'touch_on',
    'tags',
    'do_not_contact',
    'custom',
  ],
  workplaces: [
    'our_id',
    'name',
    'branch',
    'employer',
    'contractor',
    'contract',
    'head_count',
    'address',
    'postcode',
  ],
  affiliations: [
    'person_name',
    'person_other_name',
    'person_given_name',
    'person_family_name',
    'person_external_id',
    'person_email',
    'person_phone',
    'organisation_name',
    'organisation_external_id',
    'organisation_kinds',
    'role',
    'role_words',
    'since',
    'strength',
    'willing',
    'source',
  ],
  connections: [
    'person_name',
    'person_given_name',
    'person_family_name',
    'person_external_id',
    'person_email',
    'person_phone',
    'other_name',
    'other_given_name',
    'other_family_name',
    'other_external_id',
    'other_email',
    'other_phone',
    'connection_kind',
    'since',
    'strength',
    'source',
  ],
} as const satisfies Record<TableKind, readonly string[]>
export type FieldOf<Kind extends TableKind> = (typeof FIELDS)[Kind][number]
export type Field = FieldOf<TableKind>

const ALL_FIELDS = [...new Set(Object.values(FIELDS).flat())] as [Field, ...Field[]]

export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** How a whole name stands in its cell: "Joan Whitlock", "Whitlock, Joan" or "Whitlock Joan". As written: never turned round. */
export const NAME_ORDERS = ['given_first', 'comma', 'family_first', 'as_written'] as const
export type NameOrder = (typeof NAME_ORDERS)[number]

/** A field of the asker's own, made when the file is brought in unless there is one of that name. */
export const customField = z.object({
  name: line(60),
  type: z.enum(FIELD_TYPES),
  choices: z.optional(z.array(line(120)).check(z.maxLength(MOST_CHOICES))),
})
export type CustomField = z.infer<typeof customField>

export const columnUse = z.object({
  as: z.enum(ALL_FIELDS),
  /** Dates: which comes first. */
  order: z.optional(z.enum(DATE_ORDERS)),
  names: z.optional(z.enum(NAME_ORDERS)),
  /** What stands between several values in one cell. Left out: any of ; | and line breaks, and commas where safe. */
  separator: z.optional(z.string().check(z.minLength(1), z.maxLength(5))),
  /** External ids: whose they are. Left out: the system of the whole import. */
  system: z.optional(optionalLine(60)),
  /** Phones, mail and addresses: "home", "work". */
  label: z.optional(optionalLine(40)),
  /** A column of ticks: whoever has one belongs to this organisation, or carries this tag. */
  organisation: z.optional(optionalLine(200)),
  tag: z.optional(optionalLine(60)),
  /** What they are there, where no column says it. */
  role: z.optional(z.enum(AFFILIATION_ROLES)),
  connection: z.optional(z.enum(CONNECTION_KINDS)),
  /** Which of several organisations, or of several addresses, the column speaks of. */
  group: z.optional(z.int().check(z.minimum(1), z.maximum(50))),
  /** Which line of its address the column is. Left out: as the columns stand. */
  line: z.optional(z.int().check(z.minimum(1), z.maximum(20))),
  custom: z.optional(customField),
})
export type ColumnUse = z.infer<typeof columnUse>

/** One entry a column, null for a column that is left out. */
export const mapping = z.array(z.nullable(columnUse)).check(z.maxLength(10_000))
export type Mapping = z.infer<typeof mapping>

/** The uses that a kind of table does not have. Empty when the mapping fits. */
export const strangeColumns = (uses: Mapping, kind: TableKind): number[] =>
  uses.flatMap((use, column) =>
    use && !(FIELDS[kind] as readonly string[]).includes(use.as) ? [column] : [],
  )

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** How the file is to be read, where what was found out is wrong. All are counted from 1; 0 lines: no header. */
export const tableChoices = z.object({
  encoding: z.optional(z.enum(ENCODINGS)),
  delimiter: z.optional(z.string().check(z.minLength(1), z.maxLength(1))),
  sheet: z.optional(optionalLine(200)),
  headerLine: z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000))),
})
export type TableChoices = z.infer<typeof tableChoices>
