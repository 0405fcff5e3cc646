import { OWN_FIELD_WORDS } from '#features/custom-fields/web/public.ts'
import { number } from '#ui/number.ts'
import type { ErrorWords } from '#web/errors.ts'
import type { TakeFormat } from '#web/take-words.ts'
import type {
  Organisation,
  OrganisationInput,
  OrganisationKind,
  OrganisationStage,
  Special,
} from '../contract.ts'

const KIND_WORDS: Record<OrganisationKind, string> = {
  residents: 'Residents’ association',
  parent_teacher: 'Parents and teachers',
  school: 'School',
  governing_body: 'Governing body',
  youth: 'Youth group',
  sports: 'Sports club',
  voluntary: 'Voluntary organisation',
  service_users: 'Service users',
  health_group: 'Health group',
  religious: 'Religious group',
  ethnic_community: 'Ethnic community',
  political: 'Political group',
  anti_cuts: 'Anti-cuts group',
  civic_alliance: 'Civic alliance',
  trades_council: 'Trades council',
  our_branch: 'Another branch of ours',
  other_union_branch: 'Branch of another union',
  students_union: 'Students’ union',
  professional: 'Professional group',
  employer: 'Employer',
  contractor: 'Contractor',
  public_body: 'Public body',
  media_newspaper: 'Newspaper',
  media_radio: 'Radio',
  media_online: 'Online media',
  other: 'Something else',
}

/** In the order in which they are offered: neighbours first, media last. */
export const KINDS = (Object.keys(KIND_WORDS) as OrganisationKind[]).map((value) => ({
  value,
  label: KIND_WORDS[value],
}))
export const kindWords = (kinds: readonly OrganisationKind[]) =>
  kinds.map((kind) => KIND_WORDS[kind]).join(', ')

export const SPECIAL_WORDS: Record<Special, string> = {
  faith: 'faith',
  ethnicity: 'origin',
  politics: 'politics',
  health: 'health',
}
export const SPECIAL_OPTIONS = (Object.keys(SPECIAL_WORDS) as Special[]).map((value) => ({
  value,
  label: `Tells of ${SPECIAL_WORDS[value]}`,
}))

export const STAGE_WORDS: Record<OrganisationStage, string> = {
  identified: 'Identified',
  introduced: 'Introduced',
  met: 'Met',
  working_together: 'Working together',
  ally: 'Ally',
}
export const STAGE_OPTIONS = (Object.keys(STAGE_WORDS) as OrganisationStage[]).map((value) => ({
  value,
  label: STAGE_WORDS[value],
}))

export const RELATION = {
  title: 'How we stand with them',
  change: 'Change',
  stage: 'How far we have come',
  ground: 'Common ground',
  groundHint: 'What their people and ours both want.',
  holder: 'Who holds the relationship',
  noHolder: 'Nobody yet',
  me: (name: string) => `${name} (you)`,
  held: (name: string) => `${name} holds the relationship.`,
  touchOn: 'Be in touch again on',
  touch: 'Be in touch',
  due: (day: string) => `to be in touch since ${day}`,
  next: (day: string) => `in touch again ${day}`,
  nobody: 'nobody holds this relationship yet',
  save: 'Save',
  saved: 'Written down.',
}

export const INTEREST = ['not at all', 'a little', 'somewhat', 'much', 'very much'] as const
export const POWER = ['none', 'a little', 'some', 'much', 'very much'] as const
export const scaleOptions = (words: readonly string[]) =>
  words.map((word, at) => ({ value: String(at), label: `${at} ${word}` }))

/** "cares 4 · power 2", as far as somebody judged it. */
export const judgementWords = ({ interest, power }: Pick<Organisation, 'interest' | 'power'>) =>
  [interest === null ? '' : `cares ${interest}`, power === null ? '' : `power ${power}`]
    .filter(Boolean)
    .join(' · ')

/** What each field is called, on the form and where two versions are compared. */
export const FIELD_NAMES: Record<keyof OrganisationInput, string> & Record<string, string> = {
  name: 'Name',
  otherNames: 'Also called',
  kinds: 'What it is',
  special: 'What belonging there tells',
  about: 'About',
  website: 'Website',
  phones: 'Phones',
  emails: 'Mail addresses',
  addresses: 'Addresses',
  postcode: 'Postcode',
  interest: 'How much it cares',
  power: 'How much it sways those who decide',
  impact: 'How its people are affected',
  doNotContact: 'Do not contact',
  stage: 'How far we have come',
  commonGround: 'Common ground',
  holderId: 'Who holds the relationship',
  touchOn: 'Be in touch again on',
  tags: 'Tags',
  externalIds: 'Numbers in other systems',
  custom: 'Fields of our own',
}

export const FIELD_WORDS: Record<string, string> = {
  ...OWN_FIELD_WORDS,
  'name:too_small': 'A name is enough to save, but it is needed.',
  'website:not_a_link': 'This does not look like a web address.',
  not_an_email: 'This does not look like a mail address.',
}

export const MEANWHILE: ErrorWords = {
  changed_meanwhile: {
    title: 'Somebody changed this organisation meanwhile.',
    safe: 'What you typed is still here.',
    next: 'Open it in another window to see what is new, then add yours.',
  },
}

export const ERROR_WORDS: ErrorWords = {
  external_id_taken: {
    title: 'Another organisation already has that number.',
    safe: 'Nothing was lost: what you typed is still here.',
    next: 'Look under More: a number in another system belongs to one organisation only.',
  },
  not_found: {
    title: 'We could not find this organisation.',
    next: 'It may have been taken away, or it was never shared with you.',
  },
  different_content: {
    title: 'This was saved before, with other words.',
    safe: 'Nothing was lost: what you typed is still here, and both are in the log.',
    next: 'Open its page to see what is written, then add yours there.',
  },
}

export const organisationWords = (count: number) =>
  count === 1 ? '1 organisation' : `${number(count)} organisations`

const LEFT_OUT = 'Those who asked not to be contacted are left out.'
export const EXPORT = {
  says: {
    csv: `A table with names, phones, mail addresses and how we judge them will be saved on this device. ${LEFT_OUT} Each line says who took it, when and what for.`,
    vcard: `A card each with phones and mail addresses, for your phone’s address book. ${LEFT_OUT} Each card says who took it, when and what for.`,
    mail: `Mail addresses and names only, each address once. ${LEFT_OUT} Each line says who took the list, when and what for.`,
    labels: `For every one whose address is written down. ${LEFT_OUT} Print at 100 %, not “fit to page”. The foot of each sheet says who printed it and when.`,
  } satisfies Record<TakeFormat, string>,
  files: {
    csv: { name: 'organisations', ending: 'csv' },
    vcard: { name: 'organisations', ending: 'vcf' },
    mail: { name: 'organisations-mailing-list', ending: 'csv' },
    labels: { name: 'organisation-labels', ending: 'pdf' },
  } satisfies Record<TakeFormat, { name: string; ending: string }>,
}
