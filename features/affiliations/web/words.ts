import type { Words } from '#web/errors.ts'
import type { AffiliationRole, ConnectionKind } from '../contract.ts'

export const ROLE_WORDS: Record<AffiliationRole, string> = {
  member: 'Member',
  officer: 'Officer',
  chair: 'Chair',
  secretary: 'Secretary',
  treasurer: 'Treasurer',
  governor: 'Governor',
  coach: 'Coach',
  parent: 'Parent',
  worshipper: 'Worships there',
  volunteer: 'Volunteer',
  employee: 'Works there',
  resident: 'Lives there',
  supporter: 'Supporter',
  other: 'Something else',
}
export const ROLES = Object.entries(ROLE_WORDS).map(([value, label]) => ({
  value: value as AffiliationRole,
  label,
}))

export const KIND_WORDS: Record<ConnectionKind, string> = {
  knows: 'Knows',
  works_with: 'Works with',
  family: 'Family',
  friend: 'Friend',
  neighbour: 'Neighbour',
  leads: 'Leads',
  follows: 'Follows',
}
export const CONNECTION_OPTIONS = Object.entries(KIND_WORDS).map(([value, label]) => ({
  value: value as ConnectionKind,
  label,
}))
/** Told from the other end. */
export const REVERSED_WORDS: Partial<Record<ConnectionKind, string>> = {
  leads: 'Is led by',
  follows: 'Is followed by',
}

export const STRENGTHS = [
  { value: '1' as const, label: '● Loose' },
  { value: '2' as const, label: '●● Middling' },
  { value: '3' as const, label: '●●● Close' },
]
export const WILLING_OPTIONS = [
  { value: 'yes' as const, label: 'Yes' },
  { value: 'no' as const, label: 'No' },
  { value: 'unknown' as const, label: 'Not asked yet' },
]

export const KIND_OF_ORGANISATION: Record<string, string> = {
  parent_teacher: 'Parent-teacher association',
  residents: 'Residents’ association',
  trades_council: 'Trades council',
  our_branch: 'Branch of ours',
  other_union_branch: 'Branch of another union',
  religious: 'Religious group',
  youth: 'Youth group',
  voluntary: 'Voluntary organisation',
  political: 'Political group',
  service_users: 'Service users’ group',
  students_union: 'Students’ union',
  civic_alliance: 'Civic alliance',
  sports: 'Sports club',
  professional: 'Professional group',
  anti_cuts: 'Anti-cuts group',
  school: 'School',
  governing_body: 'Governing body',
  employer: 'Employer',
  contractor: 'Contractor',
  public_body: 'Public body',
  media_newspaper: 'Newspaper',
  media_radio: 'Radio',
  media_online: 'Online outlet',
  ethnic_community: 'Ethnic community',
  health_group: 'Health group',
  other: 'Something else',
}

export const KIND_OPTIONS = Object.entries(KIND_OF_ORGANISATION).map(([value, label]) => ({ value, label }))

export const AFFILIATION = {
  someoneNew: 'Someone new. The name is enough for now.',
  add: { ofPerson: 'Add where they belong', ofOrganisation: 'Add someone who belongs' },
  change: 'Change this tie',
  section: { ofPerson: 'Belongs to', ofOrganisation: 'Who belongs here' },
  none: {
    ofPerson: 'No group is written down yet. Where do they coach, worship, volunteer, sit on the board?',
    ofOrganisation: 'Nobody is written down yet.',
  },
  organisation: 'Organisation',
  person: 'Person',
  kindOfNew: 'What kind of organisation is it?',
  newOne: (name: string) => `Add “${name}” as new`,
  role: 'What are they there?',
  roleWords: 'In their words (if you like)',
  strength: 'How close is the tie?',
  since: 'Since which year?',
  source: 'How do we know?',
  learned: (source: string) => `learned from: ${source}`,
  undo: 'Undo',
  done: 'Done',
  willing: 'Would they introduce us?',
  save: 'Save',
  remove: 'Take this tie away',
  removed: 'The tie was taken away.',
  saved: 'Saved.',
  more: 'Show more',
  asList: 'These people as a list',
  special: {
    faith: 'tells of faith: only organisers of the branch, the region and whoever wrote it down see it',
    ethnicity: 'tells of origin: only organisers of the branch, the region and whoever wrote it down see it',
    politics: 'tells of politics: only organisers of the branch, the region and whoever wrote it down see it',
    health: 'tells of health: only organisers of the branch, the region and whoever wrote it down see it',
  },
}

export const CONNECTION = {
  add: 'Add whom they know',
  change: 'Change this tie',
  section: 'Knows',
  none: 'Nobody is written down yet. Whom do they work with, follow, live next to?',
  person: 'Whom do they know?',
  kind: 'How do they know each other?',
  remove: 'Take this tie away',
}

export const FORM = {
  title: 'Allies form',
  paper: 'an empty allies form',
  soft: 'A name is enough to save. Add what you learned; nothing else is needed.',
  who: 'Who did you talk to?',
  newPerson: (name: string) => `Someone new: ${name}`,
  phone: 'Mobile',
  email: 'Mail',
  postcode: 'Postcode',
  kind: 'Who are they?',
  branch: 'Branch',
  noBranch: 'None, or not known',
  consent: 'May we contact them?',
  belongs: 'Where do they belong?',
  belongsHint: 'Groups, clubs, schools, places of worship: one after another.',
  takeAway: (name: string) => `Take ${name} away`,
  impact: 'How do the cuts hit them?',
  impactHint: 'Work, money, family, health, the children’s school.',
  mightDo: 'What might they do?',
  date: 'When did you talk?',
  save: 'Save',
  saved: 'Saved. Thank you for writing it down.',
  needsName: 'A name is enough to save, but it is needed.',
}
export const PERSON_KIND_OPTIONS = [
  { value: 'member' as const, label: 'Member' },
  { value: 'activist' as const, label: 'Steward or officer' },
  { value: 'non_member' as const, label: 'Not yet a member' },
  { value: 'public' as const, label: 'Member of the public' },
  { value: 'community_leader' as const, label: 'Community leader' },
  { value: 'decision_maker' as const, label: 'Decision-maker' },
]
export const CONSENT_OPTIONS = [
  { value: 'yes' as const, label: 'Yes' },
  { value: 'no' as const, label: 'No' },
  { value: 'unknown' as const, label: 'Did not ask' },
]

export const FIELD_WORDS: Record<string, string> = {
  organisationId: 'Choose an organisation from the list, or add a new one.',
  toPersonId: 'Choose someone from the list, or add someone new.',
  'newPerson.email': 'This does not look like a mail address.',
  'emails.0.address': 'This does not look like a mail address.',
  not_an_email: 'This does not look like a mail address.',
  sinceYear: 'A year of four digits, such as 1994.',
}
export const ERROR_WORDS: Record<string, string | Words> = {
  already_recorded: {
    title: 'This tie is already written down.',
    safe: 'Nothing was lost.',
    next: 'Close this and change the tie that is there.',
  },
  same_person: 'That would tie someone to themselves.',
  not_found: {
    title: 'We could not find this person or organisation.',
    next: 'It may have been taken away, or it belongs to a branch you do not work with.',
  },
}
