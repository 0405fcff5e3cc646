/** One-to-ones: two people meet. Planned before, written up straight afterwards, read by few, followed up. */
import * as z from 'zod/mini'
import { done, id, line, moment, op, optionalLine, printSize, queryNumber } from '#kernel/contract.ts'
import {
  ANSWERS,
  brought,
  byWhom,
  JOINED,
  MARKS,
  MEETINGS,
  markShown,
  noteRoles,
  organiserRoles,
  personShown,
  QUOTE_CONSENTS,
  STATES,
  whom,
  written,
  writtenFields,
} from './fields.contract.ts'
import { followUp } from './follow-ups.contract.ts'

export {
  ANSWERS,
  type Brought,
  type ConcernInput,
  JOINED,
  MARKS,
  type Mark,
  type MarkShown,
  MEETINGS,
  type NamedInput,
  QUOTE_CONSENTS,
  ROLES_SEEN,
  SIGNS,
  type Whom,
  type Written,
  written,
} from './fields.contract.ts'
export { type FollowUp, type FollowUpStep, followUps } from './follow-ups.contract.ts'

const nullableText = z.nullable(z.string())

/** One talk as it reads. The reflection is null for everyone it is not for. */
export const oneToOne = z.object({
  id: id(),
  person: personShown,
  state: z.enum(STATES),
  by: byWhom,
  mine: z.boolean(),
  plannedFor: z.nullable(moment()),
  credential: nullableText,
  calledOffWhy: nullableText,
  metOn: nullableText,
  place: nullableText,
  minutes: z.nullable(z.number()),
  meeting: z.enum(MEETINGS),
  stories: nullableText,
  angry: nullableText,
  happy: nullableText,
  sad: nullableText,
  excited: nullableText,
  concerns: z.array(
    z.object({ issueId: z.nullable(id()), words: z.string(), campaignIssue: z.enum(ANSWERS) }),
  ),
  quotes: z.array(z.object({ id: id(), words: z.string(), consent: z.enum(QUOTE_CONSENTS) })),
  interest: z.nullable(z.number()),
  commitment: z.nullable(z.number()),
  offers: nullableText,
  mightDo: nullableText,
  joined: z.enum(JOINED),
  signs: z.array(markShown),
  rhythmDays: z.nullable(z.number()),
  reflection: z.nullable(z.object({ words: z.string(), shared: z.boolean() })),
  /** The introduction it follows, where the asker may know of it. */
  introductionId: z.nullable(id()),
  version: z.number(),
  createdAt: moment(),
  updatedAt: moment(),
})
export type OneToOne = z.infer<typeof oneToOne>

const plan = {
  plannedFor: moment(),
  place: z.optional(z.nullable(optionalLine(200))),
  minutes: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(1440)))),
  /** How I introduce myself: who I am and why I am here. */
  credential: z.optional(z.nullable(optionalLine(500))),
}
/** Somebody introduced us: the meeting is what that was for. */
const introduced = { introductionId: z.optional(id()) }
const target = z.object({ id: id() })
const version = z.int().check(z.minimum(1))
const page = { after: z.optional(line(500)), limit: z.optional(queryNumber(1, 100)) }
const period = { from: z.optional(z.iso.date()), to: z.optional(z.iso.date()), branchId: z.optional(id()) }

const nudge = z.object({
  person: personShown,
  lastMetOn: z.string(),
  rhythmDays: z.number(),
  oneToOneId: id(),
})
/** An earlier state of a write-up, or one that was sent late and not taken over. */
const earlier = z.object({
  id: id(),
  kind: z.enum(['earlier', 'late']),
  version: z.number(),
  by: byWhom,
  at: moment(),
  content: z.record(z.string(), z.unknown()),
})
const tags = ['one-to-ones']

export const oneToOnes = {
  mine: op(
    'GET',
    '/one-to-ones/mine',
    { summary: 'My planned talks, whom I have not met again in time, how I introduced myself last', tags },
    noteRoles,
  ).output(
    z.object({
      planned: z.array(oneToOne),
      nudges: z.array(nudge),
      credential: nullableText,
    }),
  ),
  list: op(
    'GET',
    '/one-to-ones',
    { summary: 'Talks of a period, the newest first, whole, to read together', tags },
    noteRoles,
  )
    .input(z.object({ ...period, ...page }))
    .output(
      z.object({
        oneToOnes: z.array(oneToOne),
        /** Marks that a working group set on these people. */
        marks: z.array(z.extend(markShown, { personId: id() })),
        next: nullableText,
      }),
    ),
  listOfPerson: op(
    'GET',
    '/people/{personId}/one-to-ones',
    { summary: 'Talks with someone, the newest first, with the marks of leadership seen in them', tags },
    noteRoles,
  )
    .input(z.object({ personId: id() }))
    .output(z.object({ oneToOnes: z.array(oneToOne), marks: z.array(markShown) })),
  notMet: op(
    'GET',
    '/one-to-ones/not-met',
    { summary: 'People whom nobody has met one to one in a period, a page at a time', tags },
    organiserRoles,
  )
    .input(z.object({ ...period, ...page, suggested: z.optional(z.enum(['yes', 'no'])) }))
    .output(
      z.object({
        people: z.array(z.extend(personShown, { does: nullableText, suggested: z.boolean() })),
        next: nullableText,
      }),
    ),
  get: op('GET', '/one-to-ones/{id}', { summary: 'One talk', tags }, noteRoles)
    .input(target)
    .output(z.extend(oneToOne, { followUps: z.array(followUp) })),
  paper: op(
    'GET',
    '/one-to-ones/paper',
    { summary: 'The guide and an empty write-up form as a PDF to print', tags },
    noteRoles,
  )
    .input(z.object(printSize))
    .output(z.file()),
  paperOf: op(
    'GET',
    '/one-to-ones/{id}/paper',
    { summary: 'One write-up as a PDF to print', tags },
    noteRoles,
  )
    .input(z.extend(target, printSize))
    .output(z.file()),
  versions: op(
    'GET',
    '/one-to-ones/{id}/versions',
    { summary: 'How a write-up read before it was changed', tags },
    noteRoles,
  )
    .input(target)
    .output(z.object({ versions: z.array(earlier) })),
  reflections: op(
    'GET',
    '/one-to-ones/{id}/reflections',
    { summary: 'What I wrote of my own part before, or sent late; nobody else is told', tags },
    noteRoles,
  )
    .input(target)
    .output(z.object({ reflections: z.array(z.object({ id: id(), words: z.string(), at: moment() })) })),
  plan: op(
    'PUT',
    '/one-to-ones/{id}/plan',
    { summary: 'Plan to meet someone', tags },
    { ...noteRoles, offline: true },
  )
    .input(z.object({ id: id(), ...whom, ...plan, ...introduced }))
    .output(oneToOne),
  changePlan: op(
    'PATCH',
    '/one-to-ones/{id}/plan',
    { summary: 'Another day, another place, another introduction', tags },
    noteRoles,
  )
    .input(z.extend(z.partial(z.object(plan)), { id: id(), version }))
    .output(oneToOne),
  callOff: op('POST', '/one-to-ones/{id}/call-off', { summary: 'Call a planned talk off', tags }, noteRoles)
    .input(z.extend(target, { why: line(300) }))
    .output(oneToOne),
  record: op(
    'PUT',
    '/one-to-ones/{id}',
    { summary: 'Write up a talk, planned or not, with all it brought', tags },
    { ...noteRoles, offline: true },
  )
    .input(
      z.object({
        id: id(),
        ...whom,
        ...writtenFields,
        ...brought,
        ...introduced,
        /** The author has seen the version that is written up already, and this one shall stand instead. */
        over: z.optional(version),
      }),
    )
    .output(oneToOne),
  change: op(
    'PATCH',
    '/one-to-ones/{id}',
    { summary: 'Change a write-up of one’s own; the earlier words are kept', tags },
    noteRoles,
  )
    .input(z.extend(written, { id: id(), version }))
    .output(oneToOne),
}

/** Someone whom a working group marked, with the signs that were seen in talks. */
const marked = z.extend(personShown, {
  does: nullableText,
  marks: z.array(z.enum(MARKS)),
  lastMetOn: nullableText,
})
export type Marked = z.infer<typeof marked>

export const leadershipMarks = {
  list: op(
    'GET',
    '/leadership-marks',
    { summary: 'People marked as potential leaders or for the team, with the signs seen in them', tags },
    organiserRoles,
  )
    .input(z.object({ branchId: z.optional(id()), limit: z.optional(queryNumber(1, 500)) }))
    .output(z.object({ people: z.array(marked), team: z.int() })),
  record: op(
    'PUT',
    '/leadership-marks/{id}',
    { summary: 'Mark someone as a potential leader or team member, with what was seen', tags },
    organiserRoles,
  )
    .input(
      z.object({
        id: id(),
        personId: id(),
        mark: z.enum(MARKS),
        seen: z.optional(z.nullable(optionalLine(1000))),
      }),
    )
    .output(markShown),
  remove: op('DELETE', '/leadership-marks/{id}', { summary: 'Take a mark away', tags }, organiserRoles)
    .input(target)
    .output(done()),
}

export const issues = {
  list: op(
    'GET',
    '/issues',
    { summary: 'What people are concerned about, by how often it was named', tags },
    noteRoles,
  )
    .input(z.object({ q: z.optional(optionalLine(120)), limit: z.optional(queryNumber(1, 200)) }))
    .output(z.object({ issues: z.array(z.object({ id: id(), name: z.string(), named: z.number() })) })),
}
