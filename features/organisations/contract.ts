/** Organisations: every group, employer and outlet around us, what it cares about and how to reach it. */
import * as z from 'zod/mini'
import { customInput, customValues } from '#features/custom-fields/contract.ts'
import { address, email, externalId, phone, tag } from '#kernel/contact/fields.ts'
import { LABEL_SHEETS } from '#kernel/contact/labels.ts'
import { id, line, longText, moment, op, optionalLine, queryNumber } from '#kernel/contract.ts'
import { ORGANISATION_KINDS, SPECIALS } from './kinds.contract.ts'

export {
  ORGANISATION_KINDS,
  type OrganisationKind,
  SPECIALS,
  type Special,
  specialOf,
} from './kinds.contract.ts'

/** How far an organisation has come with us, for the long term. */
export const ORGANISATION_STAGES = ['identified', 'introduced', 'met', 'working_together', 'ally'] as const
export type OrganisationStage = (typeof ORGANISATION_STAGES)[number]

const zeroToFour = z.int().check(z.minimum(0), z.maximum(4))
const kind = z.enum(ORGANISATION_KINDS)
const special = z.enum(SPECIALS)
const stage = z.enum(ORGANISATION_STAGES)

/** What is written down about an organisation. The name is enough. */
export const organisationInput = z.object({
  name: line(200),
  /** What it is also called: a short name, a former one, that of a record made one with it. */
  otherNames: z.optional(z.array(line(200)).check(z.maxLength(20))),
  kinds: z.optional(z.array(kind).check(z.maxLength(10))),
  /** Left out: worked out from the kinds. Given, null included: an organiser knows better. */
  special: z.optional(z.nullable(special)),
  about: z.optional(z.nullable(longText())),
  website: z.optional(z.nullable(optionalLine(2000))),
  phones: z.optional(z.array(phone).check(z.maxLength(10))),
  emails: z.optional(z.array(email).check(z.maxLength(10))),
  addresses: z.optional(z.array(address).check(z.maxLength(10))),
  postcode: z.optional(z.nullable(optionalLine(12))),
  /** How much it cares about what we fight for, 0 to 4. */
  interest: z.optional(z.nullable(zeroToFour)),
  /** How much it sways those who decide, 0 to 4. */
  power: z.optional(z.nullable(zeroToFour)),
  /** How its people are affected. */
  impact: z.optional(z.nullable(longText())),
  doNotContact: z.optional(z.boolean()),
  stage: z.optional(stage),
  /** What its people and ours both want. */
  commonGround: z.optional(z.nullable(longText())),
  /** The organiser who holds the relationship. */
  holderId: z.optional(z.nullable(id())),
  /** When to be in touch next. */
  touchOn: z.optional(z.nullable(z.iso.date())),
  tags: z.optional(z.array(tag()).check(z.maxLength(50))),
  externalIds: z.optional(z.array(externalId).check(z.maxLength(20))),
  /** Fields of our own, by their keys. */
  custom: z.optional(customInput),
})
export type OrganisationInput = z.infer<typeof organisationInput>

/** An organisation as read; what the asker's role may not see is null or empty. */
export const organisation = z.object({
  id: id(),
  name: z.string(),
  otherNames: z.array(z.string()),
  kinds: z.array(kind),
  special: z.nullable(special),
  about: z.nullable(z.string()),
  website: z.nullable(z.string()),
  phones: z.array(phone),
  emails: z.array(email),
  addresses: z.array(address),
  postcode: z.nullable(z.string()),
  outcode: z.nullable(z.string()),
  interest: z.nullable(z.number()),
  power: z.nullable(z.number()),
  impact: z.nullable(z.string()),
  doNotContact: z.boolean(),
  stage: z.nullable(stage),
  commonGround: z.nullable(z.string()),
  holderId: z.nullable(id()),
  touchOn: z.nullable(z.string()),
  tags: z.array(z.string()),
  externalIds: z.array(externalId),
  custom: customValues,
  /** Coalitions whose partners may see it. */
  sharedWith: z.array(id()),
  version: z.number(),
  createdAt: moment(),
  updatedAt: moment(),
  archivedAt: z.nullable(moment()),
})
export type Organisation = z.infer<typeof organisation>

export const organisationSummary = z.object({
  id: id(),
  name: z.string(),
  kinds: z.array(kind),
  special: z.nullable(special),
  outcode: z.nullable(z.string()),
  interest: z.nullable(z.number()),
  power: z.nullable(z.number()),
  tags: z.array(z.string()),
  doNotContact: z.boolean(),
  stage: z.nullable(stage),
  /** True for a name that only sounds like what was typed. */
  near: z.boolean(),
})
export type OrganisationSummary = z.infer<typeof organisationSummary>

const oneOrMore = <T extends z.ZodMiniType>(item: T) =>
  z.union([
    z.array(item).check(z.maxLength(200)),
    z.pipe(
      item,
      z.transform((one) => [one]),
    ),
  ])

/** What narrows a list of organisations. All that are given must hold. */
export const organisationFilters = z.object({
  q: z.optional(optionalLine(200)),
  kind: z.optional(kind),
  outcode: z.optional(line(4)),
  tag: z.optional(tag()),
  special: z.optional(special),
  stage: z.optional(stage),
  archived: z.optional(z.enum(['yes', 'no'])),
})
export type OrganisationFilters = z.infer<typeof organisationFilters>

/** Some organisations picked by hand, or all that a list's filters show. */
export const organisationSelection = z.union([
  z.object({ ids: z.array(id()).check(z.minLength(1), z.maxLength(1000)) }),
  z.object({ filters: organisationFilters }),
])
export type OrganisationSelection = z.infer<typeof organisationSelection>

const target = z.object({ id: id() })
const changed = z.object({ changed: z.number() })
const selection = organisationSelection
const tags = ['organisations']
const recorders = { roles: ['region', 'branch', 'listener'] } as const
const organisers = { roles: ['region', 'branch'] } as const
const readers = { roles: ['region', 'branch', 'listener', 'partner'] } as const

export const organisations = {
  list: op('GET', '/organisations', { summary: 'Organisations by name, a page at a time', tags }, readers)
    .input(
      z.extend(organisationFilters, {
        after: z.optional(line(1000)),
        limit: z.optional(queryNumber(1, 200)),
      }),
    )
    .output(z.object({ organisations: z.array(organisationSummary), next: z.nullable(z.string()) })),
  count: op('GET', '/organisations/count', { summary: 'How many organisations a list holds', tags }, readers)
    .input(organisationFilters)
    .output(z.object({ count: z.number(), all: z.number() })),
  tags: op(
    'GET',
    '/organisations/tags',
    { summary: 'Tags in use, with how many organisations carry each', tags },
    recorders,
  ).output(z.object({ tags: z.array(z.object({ tag: z.string(), organisations: z.number() })) })),
  byIds: op('GET', '/organisations/by-ids', { summary: 'Names of up to 200 organisations', tags }, readers)
    .input(z.object({ ids: z.optional(oneOrMore(id())) }))
    .output(z.object({ organisations: z.array(organisationSummary) })),
  toldKinds: op(
    'GET',
    '/organisations/told-kinds',
    { summary: 'Organisations whose names tell a kind that is not written down', tags },
    organisers,
  )
    .input(z.object({ after: z.optional(line(1000)), limit: z.optional(queryNumber(1, 500)) }))
    .output(
      z.object({
        organisations: z.array(
          z.object({
            id: id(),
            name: z.string(),
            kinds: z.array(kind),
            told: kind,
            special: z.nullable(special),
          }),
        ),
        next: z.nullable(z.string()),
      }),
    ),
  settleKinds: op(
    'POST',
    '/organisations/settle-kinds',
    { summary: 'Take the kind that names tell, or leave the kinds as they are', tags },
    organisers,
  )
    .input(z.object({ ids: z.array(id()).check(z.minLength(1), z.maxLength(500)), kind: z.nullable(kind) }))
    .output(changed),
  toTouch: op(
    'GET',
    '/organisations/to-touch',
    { summary: 'Organisations to be in touch with by now, whose relationship I hold or nobody does', tags },
    organisers,
  ).output(
    z.object({
      organisations: z.array(
        z.object({
          id: id(),
          name: z.string(),
          stage: z.nullable(stage),
          touchOn: z.string(),
          mine: z.boolean(),
        }),
      ),
    }),
  ),
  get: op('GET', '/organisations/{id}', { summary: 'One organisation', tags }, readers)
    .input(target)
    .output(organisation),
  record: op(
    'PUT',
    '/organisations/{id}',
    { summary: 'Write down a new organisation', tags },
    { ...recorders, offline: true },
  )
    .input(z.extend(organisationInput, { id: id() }))
    .output(organisation),
  change: op(
    'PATCH',
    '/organisations/{id}',
    { summary: 'Change what is written about an organisation', tags },
    organisers,
  )
    .input(z.extend(z.partial(organisationInput), { id: id(), version: z.int().check(z.minimum(1)) }))
    .output(organisation),
  archive: op(
    'POST',
    '/organisations/{id}/archive',
    { summary: 'Put an organisation away', tags },
    organisers,
  )
    .input(z.extend(target, { reason: z.optional(optionalLine(300)) }))
    .output(organisation),
  restore: op(
    'POST',
    '/organisations/{id}/restore',
    { summary: 'Bring an organisation back', tags },
    organisers,
  )
    .input(target)
    .output(organisation),
  tag: op('POST', '/organisations/tag', { summary: 'Add or take away tags', tags }, organisers)
    .input(
      z.object({
        selection,
        add: z.array(tag()).check(z.maxLength(20)),
        remove: z.array(tag()).check(z.maxLength(20)),
      }),
    )
    .output(changed),
  share: op(
    'POST',
    '/organisations/share',
    { summary: 'Share organisations with a coalition, or stop sharing', tags },
    organisers,
  )
    .input(z.object({ selection, coalitionId: id(), share: z.boolean(), reason: line(300) }))
    .output(changed),
  export: op(
    'POST',
    '/organisations/export',
    { summary: 'Take a list with you, with a reason', tags },
    organisers,
  )
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
