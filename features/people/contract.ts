/** People: everyone we talk to, how to reach them, and who of us may. */
import * as z from 'zod/mini'
import { customInput, customValues } from '#features/custom-fields/contract.ts'
import { ORGANISATION_KINDS, ORGANISATION_STAGES } from '#features/organisations/contract.ts'
import { address, email, externalId, phone, tag } from '#kernel/contact/fields.ts'
import { LABEL_SHEETS } from '#kernel/contact/labels.ts'
import { id, line, longText, moment, op, optionalLine, queryNumber } from '#kernel/contract.ts'

export const PERSON_KINDS = [
  'member',
  'activist',
  'non_member',
  'public',
  'community_leader',
  'decision_maker',
] as const
export const CONSENTS = ['yes', 'no', 'unknown'] as const

const BORN = { first: '1880-01-01', last: '2100-12-31' }

const personFields = {
  name: line(200),
  givenName: z.optional(z.nullable(optionalLine(100))),
  familyName: z.optional(z.nullable(optionalLine(100))),
  /** What they are also called: a former name, a short one, that of a record made one with theirs. */
  otherNames: z.optional(z.array(line(200)).check(z.maxLength(20))),
  kind: z.enum(PERSON_KINDS),
  branchId: z.optional(z.nullable(id())),
  workplaceId: z.optional(z.nullable(id())),
  jobTitle: z.optional(z.nullable(optionalLine(120))),
  activistRole: z.optional(z.nullable(optionalLine(120))),
  phones: z.optional(z.array(phone).check(z.maxLength(10))),
  emails: z.optional(z.array(email).check(z.maxLength(10))),
  addresses: z.optional(z.array(address).check(z.maxLength(10))),
  postcode: z.optional(z.nullable(optionalLine(12))),
  /** YYYY-MM-DD. The year of birth follows from it. */
  birthDate: z.optional(
    z.nullable(z.iso.date().check(z.refine((day) => day >= BORN.first && day <= BORN.last))),
  ),
  /** Where no more than the year is known. */
  bornYear: z.optional(z.nullable(z.int().check(z.minimum(1880), z.maximum(2100)))),
  notes: z.optional(z.nullable(longText())),
  contactConsent: z.optional(z.enum(CONSENTS)),
  consentNote: z.optional(z.nullable(optionalLine(300))),
  doNotContact: z.optional(z.boolean()),
  doNotCall: z.optional(z.boolean()),
  doNotText: z.optional(z.boolean()),
  doNotMail: z.optional(z.boolean()),
  tags: z.optional(z.array(tag()).check(z.maxLength(50))),
  externalIds: z.optional(z.array(externalId).check(z.maxLength(20))),
  /** Fields of our own, by their keys. */
  custom: z.optional(customInput),
}

/** What is written down about a person. The name and the kind are enough. */
export const personInput = z.object(personFields)
export type PersonInput = z.infer<typeof personInput>

/** A person as read; what the asker's role may not see is null or empty. */
export const person = z.object({
  id: id(),
  name: z.string(),
  givenName: z.nullable(z.string()),
  familyName: z.nullable(z.string()),
  otherNames: z.array(z.string()),
  kind: z.nullable(z.enum(PERSON_KINDS)),
  branchId: z.nullable(id()),
  workplaceId: z.nullable(id()),
  jobTitle: z.nullable(z.string()),
  activistRole: z.nullable(z.string()),
  phones: z.array(phone),
  emails: z.array(email),
  addresses: z.array(address),
  postcode: z.nullable(z.string()),
  outcode: z.nullable(z.string()),
  birthDate: z.nullable(z.string()),
  bornYear: z.nullable(z.number()),
  notes: z.nullable(z.string()),
  contactConsent: z.enum(CONSENTS),
  consentNote: z.nullable(z.string()),
  doNotContact: z.boolean(),
  doNotCall: z.boolean(),
  doNotText: z.boolean(),
  doNotMail: z.boolean(),
  tags: z.array(z.string()),
  externalIds: z.array(externalId),
  custom: customValues,
  assignedTo: z.array(id()),
  sharedWith: z.array(id()),
  version: z.number(),
  createdAt: moment(),
  updatedAt: moment(),
  archivedAt: z.nullable(moment()),
})
export type Person = z.infer<typeof person>

export const personSummary = z.object({
  id: id(),
  name: z.string(),
  kind: z.nullable(z.enum(PERSON_KINDS)),
  branchId: z.nullable(id()),
  workplaceId: z.nullable(id()),
  jobTitle: z.nullable(z.string()),
  activistRole: z.nullable(z.string()),
  outcode: z.nullable(z.string()),
  tags: z.array(z.string()),
  doNotContact: z.boolean(),
  /** True for a name that only sounds like what was typed. */
  near: z.boolean(),
})
export type PersonSummary = z.infer<typeof personSummary>

const oneOrMore = <T extends z.ZodMiniType>(item: T) =>
  z.optional(
    z.union([
      z.array(item).check(z.maxLength(50)),
      z.pipe(
        item,
        z.transform((one) => [one]),
      ),
    ]),
  )

/** The marks of a working group that a list can be narrowed to. */
export const TEAM_MARKS = ['team_member', 'potential_leader'] as const

/** What narrows a list of people. All that are given must hold. */
export const peopleFilters = z.object({
  q: z.optional(optionalLine(200)),
  kind: z.optional(z.enum(PERSON_KINDS)),
  branchId: z.optional(id()),
  workplaceId: z.optional(id()),
  tag: z.optional(tag()),
  outcode: z.optional(line(4)),
  assignedTo: z.optional(id()),
  /** Belongs to this organisation, or to one of this kind and as far with us as this. */
  organisationId: z.optional(id()),
  organisationKind: z.optional(z.enum(ORGANISATION_KINDS)),
  organisationStage: z.optional(z.enum(ORGANISATION_STAGES)),
  mark: z.optional(z.enum(TEAM_MARKS)),
  /** Nobody of us, as far as the asker may read, has met them since that day. */
  notMetSince: z.optional(z.iso.date()),
  archived: z.optional(z.enum(['yes', 'no'])),
})
export type PeopleFilters = z.infer<typeof peopleFilters>

/** Some people picked by hand, or all that a list's filters show. */
export const selection = z.union([
  z.object({ ids: z.array(id()).check(z.minLength(1), z.maxLength(1000)) }),
  z.object({ filters: peopleFilters }),
])
export type Selection = z.infer<typeof selection>

/** Someone of the very same name who can be reached in the same way. */
export const alike = z.object({
  id: id(),
  name: z.string(),
  kind: z.nullable(z.enum(PERSON_KINDS)),
  jobTitle: z.nullable(z.string()),
  same: z.array(z.enum(['phone', 'mail', 'postcode'])),
})
export type Alike = z.infer<typeof alike>

const target = z.object({ id: id() })
const changed = z.object({ changed: z.number() })
const tags = ['people']
const recorders = { roles: ['region', 'branch', 'listener'] } as const
const organisers = { roles: ['region', 'branch'] } as const
const readers = { roles: ['region', 'branch', 'listener', 'partner'] } as const

export const people = {
  list: op('GET', '/people', { summary: 'People by name, a page at a time', tags }, readers)
    .input(
      z.extend(peopleFilters, {
        /** Begins at this letter of the names they are sorted by; nothing to whoever searches by words. */
        from: z.optional(line(10)),
        after: z.optional(line(1500)),
        limit: z.optional(queryNumber(1, 200)),
      }),
    )
    .output(z.object({ people: z.array(personSummary), next: z.nullable(z.string()) })),
  count: op('GET', '/people/count', { summary: 'How many people a list holds', tags }, readers)
    .input(peopleFilters)
    .output(z.object({ count: z.number(), all: z.number() })),
  tags: op(
    'GET',
    '/people/tags',
    { summary: 'Tags in use, with how many people carry each', tags },
    recorders,
  ).output(z.object({ tags: z.array(z.object({ tag: z.string(), people: z.number() })) })),
  byIds: op('GET', '/people/by-ids', { summary: 'Names of up to 200 people', tags }, readers)
    .input(z.object({ ids: oneOrMore(id()) }))
    .output(z.object({ people: z.array(personSummary) })),
  get: op('GET', '/people/{id}', { summary: 'One person', tags }, readers).input(target).output(person),
  record: op(
    'PUT',
    '/people/{id}',
    { summary: 'Write down someone new', tags },
    { ...recorders, offline: true },
  )
    .input(z.extend(personInput, { id: id() }))
    .output(person),
  alike: op(
    'POST',
    '/people/alike',
    { summary: 'Who of this very name is written down already with the same phone, mail or postcode', tags },
    recorders,
  )
    .input(z.pick(personInput, { name: true, phones: true, emails: true, addresses: true, postcode: true }))
    .output(z.object({ people: z.array(alike) })),
  change: op('PATCH', '/people/{id}', { summary: 'Change what is written about a person', tags }, recorders)
    .input(z.extend(z.partial(personInput), { id: id(), version: z.int().check(z.minimum(1)) }))
    .output(person),
  archive: op('POST', '/people/{id}/archive', { summary: 'Put a person away', tags }, organisers)
    .input(z.extend(target, { reason: z.optional(optionalLine(300)) }))
    .output(person),
  restore: op('POST', '/people/{id}/restore', { summary: 'Bring a person back', tags }, organisers)
    .input(target)
    .output(person),
  tag: op('POST', '/people/tag', { summary: 'Add or take away tags', tags }, organisers)
    .input(
      z.object({
        selection,
        add: z.array(tag()).check(z.maxLength(20)),
        remove: z.array(tag()).check(z.maxLength(20)),
      }),
    )
    .output(changed),
  assign: op(
    'POST',
    '/people/assign',
    { summary: 'Give people to a listener, or take them back', tags },
    organisers,
  )
    .input(z.object({ selection, organiserId: id(), give: z.boolean() }))
    .output(changed),
  share: op(
    'POST',
    '/people/share',
    { summary: 'Share people with a coalition, or stop sharing', tags },
    organisers,
  )
    .input(z.object({ selection, coalitionId: id(), share: z.boolean(), reason: line(300) }))
    .output(changed),
  export: op('POST', '/people/export', { summary: 'Take a list with you, with a reason', tags }, organisers)
    .input(
      z.object({
        selection,
        format: z.enum(['csv', 'vcard', 'mail', 'labels']),
        sheet: z.optional(z.enum(LABEL_SHEETS)),
        reason: line(300),
      }),
    )
    .output(z.file()),
}
