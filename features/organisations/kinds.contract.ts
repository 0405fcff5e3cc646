/** What an organisation may be, and what belonging there tells: without a schema library, for pages. */
export const ORGANISATION_KINDS = [
  'parent_teacher',
  'residents',
  'trades_council',
  'our_branch',
  'other_union_branch',
  'religious',
  'youth',
  'voluntary',
  'political',
  'service_users',
  'students_union',
  'civic_alliance',
  'sports',
  'professional',
  'anti_cuts',
  'school',
  'governing_body',
  'employer',
  'contractor',
  'public_body',
  'media_newspaper',
  'media_radio',
  'media_online',
  'ethnic_community',
  'health_group',
  'other',
] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

/** What belonging there tells about a person, when the law protects that (UK GDPR, article 9). */
export const SPECIALS = ['faith', 'ethnicity', 'politics', 'health'] as const
export type Special = (typeof SPECIALS)[number]

const TELLING: [OrganisationKind, Special][] = [
  ['religious', 'faith'],
  ['ethnic_community', 'ethnicity'],
  ['political', 'politics'],
  ['health_group', 'health'],
  ['service_users', 'health'],
]

/** What the kinds of an organisation tell about whoever belongs to it; null for nothing protected. */
export const specialOf = (kinds: readonly OrganisationKind[]): Special | null =>
  TELLING.find(([kind]) => kinds.includes(kind))?.[1] ?? null
