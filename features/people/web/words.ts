import { OWN_FIELD_WORDS } from '#features/custom-fields/web/public.ts'
import { number } from '#ui/number.ts'
import type { Words } from '#web/errors.ts'
import type { TakeFormat } from '#web/take-words.ts'
import type { Person, PersonInput } from '../contract.ts'

export type Kind = NonNullable<Person['kind']>
export type Consent = Person['contactConsent']

export const KINDS: readonly { value: Kind; label: string }[] = [
  { value: 'member', label: 'Member' },
  { value: 'activist', label: 'Steward or officer' },
  { value: 'non_member', label: 'Not yet a member' },
  { value: 'public', label: 'Member of the public' },
  { value: 'community_leader', label: 'Community leader' },
  { value: 'decision_maker', label: 'Decision-maker' },
]
export const kindWords = (kind: Person['kind']) => KINDS.find(({ value }) => value === kind)?.label ?? ''

export const CONSENTS: readonly { value: Consent; label: string }[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unknown', label: 'Not asked yet' },
]
export const CONSENT_WORDS: Record<Consent, string> = {
  yes: 'They said we may contact them.',
  no: 'They said we may not contact them.',
  unknown: 'Nobody has asked yet whether we may contact them.',
}

/** What each field is called, on the form and where two versions are compared. */
export const FIELD_NAMES: Record<keyof PersonInput, string> & Record<string, string> = {
  name: 'Name',
  otherNames: 'Also called',
  givenName: 'First name',
  familyName: 'Family name',
  kind: 'Who they are',
  branchId: 'Branch',
  workplaceId: 'Workplace',
  jobTitle: 'Job',
  activistRole: 'Role in the union',
  phones: 'Phones',
  emails: 'Mail addresses',
  addresses: 'Addresses',
  postcode: 'Postcode',
  birthDate: 'Born on',
  bornYear: 'Born in',
  notes: 'Notes',
  contactConsent: 'May we contact them?',
  consentNote: 'How they said so',
  doNotContact: 'Do not contact',
  doNotCall: 'Do not call',
  doNotText: 'Do not text',
  doNotMail: 'Do not mail',
  tags: 'Tags',
  externalIds: 'Numbers in other systems',
  custom: 'Fields of our own',
}

export const FIELD_WORDS: Record<string, string> = {
  ...OWN_FIELD_WORDS,
  'name:too_small': 'A name is enough to save, but it is needed.',
  'workplaceId:other_branch': 'This workplace belongs to another branch.',
  not_an_email: 'This does not look like a mail address.',
  birthDate: 'A day after 1880, such as 3 May 1974.',
  bornYear: 'A year of four digits, such as 1974.',
}

const SAME = { phone: 'the same phone', mail: 'the same mail address', postcode: 'the same postcode' }
export const ALIKE = {
  title: (count: number) => (count === 1 ? 'Is this the same person?' : 'Is one of these the same person?'),
  same: (same: readonly (keyof typeof SAME)[]) => same.map((each) => SAME[each]).join(' and '),
  next: 'If so, add to their page what is new. If it is somebody else, press “Save anyway”; nothing you typed is lost either way.',
  anyway: 'Save anyway',
}

export const ERROR_WORDS: Record<string, string | Words> = {
  external_id_taken: {
    title: 'Someone else already has that number.',
    safe: 'Nothing was lost: what you typed is still here.',
    next: 'Look under More: a number in another system belongs to one person only.',
  },
  not_found: {
    title: 'We could not find this person, or not their branch or workplace.',
    next: 'They may have been taken away, or they belong to a branch you do not work with.',
  },
  different_content: {
    title: 'This was saved before, with other words.',
    safe: 'Nothing was lost: what you typed is still here, and both are in the log.',
    next: 'Open their page to see what is written, then add yours there.',
  },
}

export const TEAM_MARK_OPTIONS = [
  { value: 'team_member' as const, label: 'For the team' },
  { value: 'potential_leader' as const, label: 'Potential leader' },
]
export const BEGIN_AT = {
  label: 'Begin at',
  start: 'The start',
  others: 'After Z',
  nobody: 'No name in this list begins there or later. Choose another letter.',
}
export const TIE_FILTERS = {
  belongs: 'Belongs to',
  belongsHint: 'Type some of its name.',
  kind: 'Belongs to a kind of organisation',
  anyKind: 'Any or none',
  stage: 'Belongs to an organisation that is',
  anyStage: 'Anywhere with us',
  mark: 'Marked as',
  notMet: 'Not met since',
  notMetHint: 'People with whom nobody wrote up a talk since that day, as far as you may read.',
}

export const peopleWords = (count: number) => (count === 1 ? '1 person' : `${number(count)} people`)

const ALL =
  'A file with names, phones and mail addresses will be saved on this device. Whoever asked not to be contacted is left out; so are the numbers of those who asked for no calls, and the addresses of those who asked for no mail.'
const MARKED = 'It says who took it, when and what for.'

export const EXPORT = {
  says: {
    csv: `${ALL} ${MARKED}`,
    vcard: `${ALL} ${MARKED}`,
    mail: 'Mail addresses and names only, each address once. Whoever asked for no mail or to be left alone is left out. Each line says who took the list, when and what for. Write to all of them by Bcc.',
    labels:
      'For everyone whose address is written down; whoever asked for no mail or to be left alone is left out. Print at 100 %, not “fit to page”. The foot of each sheet says who printed it and when.',
  } satisfies Record<TakeFormat, string>,
  files: {
    csv: { name: 'people', ending: 'csv' },
    vcard: { name: 'people', ending: 'vcf' },
    mail: { name: 'mailing-list', ending: 'csv' },
    labels: { name: 'labels', ending: 'pdf' },
  } satisfies Record<TakeFormat, { name: string; ending: string }>,
}
