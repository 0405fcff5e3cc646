import * as z from 'zod/mini'
import { CONSENTS, PERSON_KINDS } from '#features/people/contract.ts'
import { id, line, longText, moment, op, optionalLine, printSize } from '#kernel/contract.ts'
import { AFFILIATION_ROLES, newOrganisation, strength, tieRoles, WILLING } from './fields.contract.ts'

const newAlly = z.object({
  id: id(),
  name: line(200),
  phone: z.optional(z.nullable(optionalLine(60))),
  email: z.optional(z.nullable(optionalLine(254))),
  postcode: z.optional(z.nullable(optionalLine(12))),
  kind: z.enum(PERSON_KINDS),
  branchId: z.optional(z.nullable(id())),
  contactConsent: z.optional(z.enum(CONSENTS)),
})

const belonging = z.object({
  id: id(),
  organisationId: z.optional(id()),
  newOrganisation: z.optional(newOrganisation),
  role: z.enum(AFFILIATION_ROLES),
  strength: z.optional(strength()),
  willingToIntroduce: z.optional(z.enum(WILLING)),
})

/** Who they are, where they belong, how the cuts hit them, what they might do. */
export const alliesFormInput = z.object({
  /** One of these two: someone who is there, or someone new. */
  personId: z.optional(id()),
  newPerson: z.optional(newAlly),
  affiliations: z.optional(z.array(belonging).check(z.maxLength(40))),
  impact: z.optional(z.nullable(longText(5000))),
  mightDo: z.optional(z.nullable(longText(5000))),
  recordedOn: z.iso.date(),
})
export type AlliesFormInput = z.infer<typeof alliesFormInput>

export const alliesForm = z.object({
  id: id(),
  personId: id(),
  recordedOn: z.string(),
  impact: z.nullable(z.string()),
  mightDo: z.nullable(z.string()),
  recordedBy: z.nullable(z.string()),
  createdAt: moment(),
})
export type AlliesForm = z.infer<typeof alliesForm>

const tags = ['allies form']

export const alliesForms = {
  record: op(
    'PUT',
    '/allies-forms/{id}',
    {
      summary: 'Write up an allies form: the person, where they belong, what hits them, what they might do',
      tags,
    },
    { ...tieRoles, offline: true },
  )
    .input(z.extend(alliesFormInput, { id: id() }))
    .output(alliesForm),
  paper: op(
    'GET',
    '/allies-forms/paper',
    { summary: 'An empty allies form as a PDF to print', tags },
    tieRoles,
  )
    .input(z.object(printSize))
    .output(z.file()),
  paperOf: op(
    'GET',
    '/allies-forms/{id}/paper',
    { summary: 'One allies form as a PDF to print', tags },
    tieRoles,
  )
    .input(z.extend(z.object({ id: id() }), printSize))
    .output(z.file()),
  listOfPerson: op(
    'GET',
    '/people/{personId}/allies-forms',
    { summary: 'Allies forms of someone', tags },
    tieRoles,
  )
    .input(z.object({ personId: id() }))
    .output(z.object({ forms: z.array(alliesForm) })),
}
