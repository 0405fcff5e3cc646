import type { OrganisationInput } from '#features/organisations/contract.ts'
import type { Person, PersonInput } from '#features/people/contract.ts'
import { PERSON_KIND_OPTIONS } from '#features/people/web/public.ts'

/** What each line of a comparison is called. */
export const PERSON_NAMES: Record<keyof PersonInput, string> & Record<string, string> = {
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
  birth: 'Born',
  bornYear: 'Born in',
  birthDate: 'Born on',
  notes: 'Notes',
  consent: 'May we contact them?',
  contactConsent: 'May we contact them?',
  consentNote: 'How they said so',
  doNotContact: 'Do not contact',
  doNotCall: 'Do not call',
  doNotText: 'Do not text',
  doNotMail: 'Do not mail',
  tags: 'Tags',
  externalIds: 'Numbers in other systems',
  custom: 'Fields of our own',
  assignedTo: 'Given to',
  sharedWith: 'Shared with',
  archivedAt: 'Put away',
}

export const ORGANISATION_NAMES: Record<keyof OrganisationInput, string> & Record<string, string> = {
  ...PERSON_NAMES,
  kinds: 'What it is',
  special: 'What belonging there tells',
  about: 'About',
  website: 'Website',
  interest: 'Cares, of 4',
  power: 'Power, of 4',
  impact: 'How its people are affected',
  stage: 'How far we have come',
  commonGround: 'Common ground',
  holderId: 'Who holds the relationship',
  touchOn: 'Be in touch again on',
}

export const CONSENT_LABELS: Record<Person['contactConsent'], string> = {
  yes: 'Said yes',
  no: 'Said no',
  unknown: 'Not asked yet',
}

export const kindLabel = (kind: Person['kind']) =>
  PERSON_KIND_OPTIONS.find(({ value }) => value === kind)?.label ?? ''

/** A field of either kind, as it is called. */
export const fieldName = (field: string) =>
  ORGANISATION_NAMES[field] ?? field.replace(/^custom\.(.)/, (_, first: string) => first.toUpperCase())
