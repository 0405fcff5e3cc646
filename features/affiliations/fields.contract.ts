import * as z from 'zod/mini'
import { ORGANISATION_KINDS, SPECIALS } from '#features/organisations/contract.ts'
import { PERSON_KINDS } from '#features/people/contract.ts'
import { id, line, moment, optionalLine } from '#kernel/contract.ts'

/** What someone is in an organisation. */
export const AFFILIATION_ROLES = [
  'member',
  'officer',
  'chair',
  'secretary',
  'treasurer',
  'governor',
  'coach',
  'parent',
  'worshipper',
  'volunteer',
  'employee',
  'resident',
  'supporter',
  'other',
] as const
export type AffiliationRole = (typeof AFFILIATION_ROLES)[number]

export const CONNECTION_KINDS = [
  'knows',
  'works_with',
  'family',
  'friend',
  'neighbour',
  'leads',
  'follows',
] as const
export type ConnectionKind = (typeof CONNECTION_KINDS)[number]

/** These read differently from either end: one leads, the other is led. */
export const DIRECTED_KINDS: readonly ConnectionKind[] = ['leads', 'follows']

export const WILLING = ['yes', 'no', 'unknown'] as const
export type Willing = (typeof WILLING)[number]

/** 1 loose, 2 middling, 3 close. */
export const strength = () => z.union([z.literal(1), z.literal(2), z.literal(3)])
export const sinceYear = () => z.optional(z.nullable(z.int().check(z.minimum(1880), z.maximum(2100))))
export const source = () => z.optional(z.nullable(optionalLine(200)))

/** An organisation met for the first time while a tie to it is written down. */
export const newOrganisation = z.object({
  id: id(),
  name: line(200),
  kinds: z.array(z.enum(ORGANISATION_KINDS)).check(z.maxLength(10)),
})
export type NewOrganisation = z.infer<typeof newOrganisation>

/** The other end of a connection, met for the first time. */
export const newPerson = z.object({
  id: id(),
  name: line(200),
  kind: z.optional(z.enum(PERSON_KINDS)),
  branchId: z.optional(z.nullable(id())),
})
export type NewPerson = z.infer<typeof newPerson>

export const organisationShown = z.object({
  id: id(),
  name: z.string(),
  kinds: z.array(z.string()),
  special: z.nullable(z.enum(SPECIALS)),
})
export const personShown = z.object({
  id: id(),
  name: z.string(),
  kind: z.enum(PERSON_KINDS),
  doNotContact: z.boolean(),
})
export const recorded = { recordedBy: z.nullable(z.string()), createdAt: moment(), updatedAt: moment() }

/** Partners and viewers see no tie of anyone's. */
export const tieRoles = { roles: ['region', 'branch', 'listener'] } as const
/** Whole lists leave the house with those who answer for it. */
export const takingRoles = { roles: ['region', 'branch'] } as const
