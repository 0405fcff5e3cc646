/** Privacy: what was done in this workspace, by whom and why, for those who answer for it. */
import * as z from 'zod/mini'
import { id, line, moment, op, optionalLine, queryNumber, ROLES } from '#kernel/contract.ts'

/** One side of a difference: the first values in words, and how many more there were. Ids stand for `names`. */
export const shownValues = z.object({ values: z.array(z.string()), more: z.number() })
export type ShownValues = z.infer<typeof shownValues>

export const auditChange = z.object({ field: z.string(), was: shownValues, is: shownValues })
export type AuditChange = z.infer<typeof auditChange>

export const auditEntry = z.object({
  id: id(),
  at: moment(),
  organiserId: id(),
  /** Null only when they were never an organiser here. */
  organiserName: z.nullable(z.string()),
  /** The role they acted in, which may be another today. */
  role: z.enum(ROLES),
  via: z.string(),
  /** Room first: `people.change`. */
  action: z.string(),
  subject: z.string(),
  subjectId: z.nullable(id()),
  changes: z.array(auditChange),
  reason: z.nullable(z.string()),
  /** More than 1 where the same organiser looked at the same records again within the hour; `at` is the latest. */
  times: z.int(),
})
export type AuditEntry = z.infer<typeof auditEntry>

const auditPage = z.object({
  entries: z.array(auditEntry),
  /** What the ids in these entries are called, for all that still exist. */
  names: z.record(z.string(), z.string()),
  next: z.nullable(z.string()),
})

/** What narrows the trail. All that are given must hold; days are those of Britain, both included. */
export const auditFilters = z.object({
  organiserId: z.optional(id()),
  /** The beginning of an action: `people.` for all that was done with people. */
  action: z.optional(optionalLine(60)),
  subjectId: z.optional(id()),
  from: z.optional(z.iso.date()),
  to: z.optional(z.iso.date()),
})
export type AuditFilters = z.infer<typeof auditFilters>

const tags = ['privacy']
const region = { roles: ['region'] } as const
const paging = { after: z.optional(line(500)), limit: z.optional(queryNumber(1, 200)) }

export const privacy = {
  trail: op('GET', '/audit', { summary: 'What was done here, the latest first', tags }, region)
    .input(z.extend(auditFilters, paging))
    .output(auditPage),
  trailWho: op(
    'GET',
    '/audit/organisers',
    { summary: 'Everyone who ever was an organiser here', tags },
    region,
  ).output(z.object({ organisers: z.array(z.object({ id: id(), name: z.string(), removed: z.boolean() })) })),
  trailOf: op('GET', '/audit/of/{subjectId}', { summary: 'What was done with one record', tags }, region)
    .input(z.object({ subjectId: id(), ...paging }))
    .output(auditPage),
  exportTrail: op(
    'POST',
    '/audit/export',
    { summary: 'Take the trail with you, with a reason', tags },
    region,
  )
    .errors({ too_many_rows: { status: 422 } })
    .input(z.object({ filters: auditFilters, reason: line(300) }))
    .output(z.file()),
}
