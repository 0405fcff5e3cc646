export type ServiceGroup =
  | 'health'
  | 'local_government'
  | 'higher_education'
  | 'police_staff'
  | 'community'
  | 'energy'
  | 'transport'
  | 'water_environment'
  | 'other'

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

/** Why a tie to this organisation tells something the law protects. */
export type Special = 'faith' | 'ethnicity' | 'politics' | 'health'

export type Branch = { key: string; name: string; serviceGroup: ServiceGroup }

export type Workplace = {
  key: string
  name: string
  branchKey: string
  employerKey: string
  /** Who runs it, when the work was contracted out: the hidden workforce. */
  contractorKey: string | null
  contract: string | null
  headCount: number
  address: string
  postcode: string
}

export type Organisation = {
  key: string
  name: string
  kinds: OrganisationKind[]
  about: string
  postcode: string
  address: string
  website: string | null
  email: string | null
  phone: string | null
  special: Special | null
  /** 0–4, null where nobody has judged it yet. */
  interest: number | null
  power: number | null
}

export type PersonKind =
  | 'member'
  | 'activist'
  | 'non_member'
  | 'public'
  | 'community_leader'
  | 'decision_maker'

export type Person = {
  key: string
  name: string
  givenName: string
  familyName: string
  kind: PersonKind
  branchKey: string | null
  workplaceKey: string | null
  jobTitle: string | null
  activistRole: string | null
  emails: string[]
  phones: string[]
  postcode: string
  address: string
  tags: string[]
  consent: { contact: 'yes' | 'no' | 'unknown' }
  doNotCall: boolean
  bornYear: number | null
}

export type AffiliationRole =
  | 'member'
  | 'officer'
  | 'chair'
  | 'secretary'
  | 'treasurer'
  | 'governor'
  | 'coach'
  | 'parent'
  | 'worshipper'
  | 'volunteer'
  | 'employee'
  | 'resident'
  | 'supporter'
  | 'other'

export type Strength = 1 | 2 | 3

export type Affiliation = {
  personKey: string
  organisationKey: string
  role: AffiliationRole
  strength: Strength
  sinceYear: number | null
  willingToIntroduce: 'yes' | 'no' | 'unknown'
  source: string
}

export type ConnectionKind = 'knows' | 'works_with' | 'family' | 'friend' | 'neighbour' | 'follows'

export type Connection = {
  fromKey: string
  toKey: string
  kind: ConnectionKind
  strength: Strength
  source: string
}

/** An area with its boundary: rings of longitude and latitude, the outer one first, each closed. */
export type Outline = { code: string; name: string; rings: [number, number][][] }

export type BoroughMap = {
  wards: Outline[]
  outcodes: Outline[]
  /** Every postcode that was given out, with the code of its ward. */
  places: { postcode: string; ward: string; lon: number; lat: number }[]
}

export type Borough = {
  map: BoroughMap
  branches: Branch[]
  workplaces: Workplace[]
  /** The employers, contractors and public bodies; each is in `organisations` too. */
  employers: Organisation[]
  organisations: Organisation[]
  people: Person[]
  affiliations: Affiliation[]
  /** One for each pair of people, whichever way round. */
  connections: Connection[]
}
