import * as z from 'zod/mini'
import { AFFILIATION_ROLES, WILLING } from '#features/affiliations/contract.ts'
import { ORGANISATION_KINDS } from '#features/organisations/contract.ts'
import { PERSON_KINDS } from '#features/people/contract.ts'
import { id, line, longText, moment, optionalLine } from '#kernel/contract.ts'

export const STATES = ['planned', 'met', 'called_off'] as const
export const MEETINGS = ['face_to_face', 'by_chance', 'phone', 'video'] as const
/** Whether their concern is "a campaign issue?" */
export const ANSWERS = ['yes', 'no', 'unknown'] as const
/** How a quote may be repeated outside. */
export const QUOTE_CONSENTS = ['none', 'anonymous', 'named'] as const
export const JOINED = ['joined', 'wants_to', 'no', 'unknown'] as const
/** What was seen of someone in a talk. */
export const SIGNS = ['followers', 'initiative', 'respected', 'kept_promise'] as const
/** What a working group says when it reads several talks together. */
export const ROLES_SEEN = ['potential_leader', 'team_member'] as const
export const MARKS = [...SIGNS, ...ROLES_SEEN] as const
export type Mark = (typeof MARKS)[number]

/** Partners and viewers see nothing of what was said. */
export const noteRoles = { roles: ['region', 'branch', 'listener'] } as const
export const organiserRoles = { roles: ['region', 'branch'] } as const

const text = (max = 5000) => z.optional(z.nullable(longText(max)))
const oneToFive = () => z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(5))))

/** One of three: an issue of the workspace, a new one for its list, or words that stay in this note. */
export const concernInput = z.object({
  issueId: z.optional(id()),
  newIssue: z.optional(z.object({ id: id(), name: line(120) })),
  words: z.optional(line(300)),
  campaignIssue: z.optional(z.enum(ANSWERS)),
})
export type ConcernInput = z.infer<typeof concernInput>

const quoteInput = z.object({ words: longText(2000), consent: z.enum(QUOTE_CONSENTS) })
const signInput = z.object({ mark: z.enum(SIGNS), seen: text(1000) })

/** What a write-up says and its author may change later. */
export const writtenFields = {
  metOn: z.optional(z.nullable(z.iso.date())),
  place: z.optional(z.nullable(optionalLine(200))),
  minutes: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(1440)))),
  meeting: z.optional(z.enum(MEETINGS)),
  stories: text(20_000),
  angry: text(),
  happy: text(),
  sad: text(),
  excited: text(),
  /** In the order of their importance to the person. */
  concerns: z.optional(z.array(concernInput).check(z.maxLength(20))),
  quotes: z.optional(z.array(quoteInput).check(z.maxLength(20))),
  interest: oneToFive(),
  commitment: oneToFive(),
  offers: text(),
  mightDo: text(),
  joined: z.optional(z.enum(JOINED)),
  signs: z.optional(z.array(signInput).check(z.maxLength(10))),
  /** Meet again after so many days; a nudge follows when that has passed. 0: no need. Holds until another is chosen. */
  rhythmDays: z.optional(z.nullable(z.int().check(z.minimum(0), z.maximum(1000)))),
  /** The author's own part. Nobody else reads it, not even the region, unless it is shared. */
  reflection: z.optional(z.nullable(z.object({ words: longText(5000), shared: z.optional(z.boolean()) }))),
}
export const written = z.object(writtenFields)
export type Written = z.infer<typeof written>

/** Whom the talk is or was with: someone who is there, or someone new, of whom the name is enough. */
export const whom = {
  personId: z.optional(id()),
  newPerson: z.optional(
    z.object({
      id: id(),
      name: line(200),
      kind: z.optional(z.enum(PERSON_KINDS)),
      phone: z.optional(z.nullable(optionalLine(60))),
      branchId: z.optional(z.nullable(id())),
    }),
  ),
}
export const whomInput = z.object(whom)
export type Whom = z.infer<typeof whomInput>

const belonging = z.object({
  id: id(),
  organisationId: z.optional(id()),
  newOrganisation: z.optional(
    z.object({
      id: id(),
      name: line(200),
      kinds: z.array(z.enum(ORGANISATION_KINDS)).check(z.maxLength(10)),
    }),
  ),
  role: z.optional(z.enum(AFFILIATION_ROLES)),
  willingToIntroduce: z.optional(z.enum(WILLING)),
})
/** Someone they named: tied to them by the connection, and put on the list of people to meet. */
const namedInput = z.object({
  connectionId: id(),
  followUpId: id(),
  personId: z.optional(id()),
  newPerson: z.optional(z.object({ id: id(), name: line(200) })),
  why: z.optional(z.nullable(optionalLine(200))),
})
export type NamedInput = z.infer<typeof namedInput>
const nextStep = z.object({
  id: id(),
  what: line(300),
  dueOn: z.optional(z.nullable(z.iso.date())),
  ownerId: z.optional(z.nullable(id())),
})

/** What a write-up brings besides itself: each becomes a record of its own. */
export const brought = {
  affiliations: z.optional(z.array(belonging).check(z.maxLength(20))),
  named: z.optional(z.array(namedInput).check(z.maxLength(20))),
  nextStep: z.optional(z.nullable(nextStep)),
}
export const broughtInput = z.object(brought)
export type Brought = z.infer<typeof broughtInput>

export const personShown = z.object({
  id: id(),
  name: z.string(),
  kind: z.enum(PERSON_KINDS),
  doNotContact: z.boolean(),
})
/** An organiser by name; null where the name is not for the asker. */
export const byWhom = z.object({ id: id(), name: z.nullable(z.string()) })

export const markShown = z.object({
  id: id(),
  mark: z.enum(MARKS),
  seen: z.nullable(z.string()),
  oneToOneId: z.nullable(id()),
  by: byWhom,
  createdAt: moment(),
})
export type MarkShown = z.infer<typeof markShown>
