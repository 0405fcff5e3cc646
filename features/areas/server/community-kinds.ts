import type { OrganisationKind } from '#features/organisations/contract.ts'

/** Kinds in which a neighbourhood is organised, in the order in which they are told. */
export const COMMUNITIES: readonly OrganisationKind[] = [
  'residents',
  'religious',
  'ethnic_community',
  'parent_teacher',
  'youth',
  'sports',
  'voluntary',
  'service_users',
  'health_group',
  'students_union',
  'political',
  'civic_alliance',
  'anti_cuts',
]
