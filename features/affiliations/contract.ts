/** Ties: who belongs to which organisation, who knows whom, and the allies form that asks both. */
import * as z from 'zod/mini'
import { SPECIALS } from '#features/organisations/contract.ts'
import { done, id, line, op, optionalLine, queryNumber } from '#kernel/contract.ts'
import {
  AFFILIATION_ROLES,
  newOrganisation,
  organisationShown,
  personShown,
  recorded,
  sinceYear,
  source,
  strength,
  takingRoles,
  tieRoles,
  WILLING,
} from './fields.contract.ts'

export { alliesForms } from './allies-forms.contract.ts'
export { connections } from './connections.contract.ts'
export {
  AFFILIATION_ROLES,
  type AffiliationRole,
  CONNECTION_KINDS,
  type ConnectionKind,
  DIRECTED_KINDS,
  WILLING,
  type Willing,
} from './fields.contract.ts'

const tie = {
  role: z.enum(AFFILIATION_ROLES),
  /** The role in their own words, where the list has no fitting one: "holds the keys". */
  roleWords: z.optional(z.nullable(optionalLine(120))),
  strength: strength(),
  sinceYear: sinceYear(),
  willingToIntroduce: z.optional(z.enum(WILLING)),
  source: source(),
}

export const affiliationInput = z.object({
  personId: id(),
  ...tie,
  /** One of these two: an organisation that is there, or one that is new. */
  organisationId: z.optional(id()),
  newOrganisation: z.optional(newOrganisation),
})
export type AffiliationInput = z.infer<typeof affiliationInput>

export const affiliation = z.object({
  id: id(),
  person: personShown,
  organisation: organisationShown,
  role: z.enum(AFFILIATION_ROLES),
  roleWords: z.nullable(z.string()),
  strength: strength(),
  sinceYear: z.nullable(z.number()),
  willingToIntroduce: z.enum(WILLING),
  source: z.nullable(z.string()),
  ...recorded,
})
export type Affiliation = z.infer<typeof affiliation>

const belonging = z.object({
  personId: id(),
  total: z.number(),
  organisations: z.array(
    z.object({
      id: id(),
      name: z.string(),
      role: z.enum(AFFILIATION_ROLES),
      special: z.nullable(z.enum(SPECIALS)),
    }),
  ),
})

const ids = z.union([
  z.array(id()).check(z.minLength(1), z.maxLength(200)),
  z.pipe(
    id(),
    z.transform((one) => [one]),
  ),
])
const tags = ['affiliations']

export const affiliations = {
  listOfPerson: op(
    'GET',
    '/people/{personId}/affiliations',
    { summary: 'Where someone belongs', tags },
    tieRoles,
  )
    .input(z.object({ personId: id() }))
    .output(z.object({ affiliations: z.array(affiliation) })),
  listOfOrganisation: op(
    'GET',
    '/organisations/{organisationId}/affiliations',
    { summary: 'Who of ours belongs to an organisation, strongest ties first, a page at a time', tags },
    tieRoles,
  )
    .input(
      z.object({
        organisationId: id(),
        after: z.optional(line(500)),
        limit: z.optional(queryNumber(1, 200)),
      }),
    )
    .output(z.object({ affiliations: z.array(affiliation), next: z.nullable(z.string()) })),
  ofPeople: op(
    'GET',
    '/affiliations/of-people',
    { summary: 'Up to three organisations of each of up to 200 people', tags },
    tieRoles,
  )
    .input(z.object({ ids }))
    .output(z.object({ people: z.array(belonging) })),
  record: op(
    'PUT',
    '/affiliations/{id}',
    { summary: 'Write down that someone belongs to an organisation', tags },
    { ...tieRoles, offline: true },
  )
    .input(z.extend(affiliationInput, { id: id() }))
    .output(affiliation),
  change: op('PATCH', '/affiliations/{id}', { summary: 'Change what is written about a tie', tags }, tieRoles)
    .input(z.extend(z.partial(z.object(tie)), { id: id() }))
    .output(affiliation),
  export: op(
    'POST',
    '/affiliations/export',
    { summary: 'Take all of who belongs where with you, with a reason', tags },
    takingRoles,
  )
    .input(z.object({ reason: line(300) }))
    .output(z.file()),
  remove: op('DELETE', '/affiliations/{id}', { summary: 'Take a tie away', tags }, tieRoles)
    .input(z.object({ id: id() }))
    .output(done()),
}
