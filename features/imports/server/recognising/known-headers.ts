import { foldText } from '#kernel/text/names.ts'
import type { ColumnUse, TableKind } from '../../mapping.contract.ts'
import { OWN_SYSTEM } from '../own-system.ts'
import { actionNetwork, as, nationBuilder, nationBuilderList, type Uses } from './known-programs.ts'

type KnownHeader = {
  kind: TableKind
  /** Titles that together are found in this program's files only. */
  marks: string[]
  uses: Uses
}

/** Who took a list says nothing of those on it. */
const TAKEN = { taken: null }

/** This program's own lists, so that one taken along comes back as it was. */
const ownPeople: Uses = {
  ...TAKEN,
  id: as('our_id'),
  name: as('name', { names: 'as_written' }),
  given_name: as('given_name'),
  family_name: as('family_name'),
  kind: as('kind'),
  job_title: as('job_title'),
  phone: as('phone', { separator: '; ' }),
  email: as('email', { separator: '; ' }),
  postcode: as('postcode'),
  tags: as('tags', { separator: '; ' }),
  do_not_call: as('do_not_call'),
  do_not_text: as('do_not_text'),
  do_not_mail: as('do_not_mail'),
  other_names: as('other_names', { separator: '; ' }),
  branch: as('branch'),
  workplace: as('workplace'),
  activist_role: as('activist_role'),
  address: as('address', { separator: '; ' }),
  birth_date: as('birth_date', { order: 'ymd' }),
  notes: as('notes'),
  contact_consent: as('contact_consent'),
  consent_note: as('consent_note'),
}

const ownOrganisations: Uses = {
  ...TAKEN,
  id: as('our_id'),
  name: as('name'),
  kinds: as('kinds', { separator: '; ' }),
  about: as('about'),
  website: as('website'),
  phone: as('phone', { separator: '; ' }),
  email: as('email', { separator: '; ' }),
  address: as('address', { separator: '; ' }),
  postcode: as('postcode'),
  interest: as('interest'),
  power: as('power'),
  impact: as('impact'),
  stage: as('stage'),
  common_ground: as('common_ground'),
  special: as('special'),
  holder: as('holder'),
  touch_on: as('touch_on', { order: 'ymd' }),
  other_names: as('other_names', { separator: '; ' }),
  tags: as('tags', { separator: '; ' }),
}

const ownAffiliations: Uses = {
  ...TAKEN,
  person_id: as('person_external_id', { system: OWN_SYSTEM }),
  person_name: as('person_name', { names: 'as_written' }),
  organisation_id: as('organisation_external_id', { system: OWN_SYSTEM }),
  organisation_name: as('organisation_name'),
  role: as('role'),
  role_in_their_words: as('role_words'),
  strength: as('strength'),
  since: as('since'),
  willing_to_introduce: as('willing'),
  source: as('source'),
}

const ownConnections: Uses = {
  ...TAKEN,
  person_id: as('person_external_id', { system: OWN_SYSTEM }),
  person_name: as('person_name', { names: 'as_written' }),
  other_id: as('other_external_id', { system: OWN_SYSTEM }),
  other_name: as('other_name', { names: 'as_written' }),
  kind: as('connection_kind'),
  strength: as('strength'),
  since: as('since'),
  source: as('source'),
}

const ownWorkplaces: Uses = {
  ...TAKEN,
  id: as('our_id'),
  name: as('name'),
  branch: as('branch'),
  employer: as('employer'),
  contractor: as('contractor'),
  contract: as('contract'),
  head_count: as('head_count'),
  address: as('address', { separator: '; ' }),
  postcode: as('postcode'),
}

const KNOWN: readonly KnownHeader[] = [
  ...['can2_user_tags', 'can2_subscription_status', 'can2_phone', 'can2_user_city'].map(
    (mark): KnownHeader => ({ kind: 'people', marks: ['email', mark], uses: actionNetwork }),
  ),
  { kind: 'people', marks: ['nationbuilder_id', 'last_name', 'primary_address1'], uses: nationBuilder },
  { kind: 'people', marks: ['nationbuilder_id', 'first_name', 'last_name'], uses: nationBuilderList },
  { kind: 'people', marks: ['primary_address1', 'primary_zip', 'tag_list'], uses: nationBuilder },
  { kind: 'people', marks: ['id', 'name', 'given_name', 'do_not_text', 'do_not_mail'], uses: ownPeople },
  { kind: 'organisations', marks: ['id', 'name', 'kinds', 'interest', 'impact'], uses: ownOrganisations },
  {
    kind: 'affiliations',
    marks: ['person_id', 'organisation_id', 'role_in_their_words'],
    uses: ownAffiliations,
  },
  { kind: 'connections', marks: ['person_id', 'other_id', 'other_name', 'strength'], uses: ownConnections },
  { kind: 'workplaces', marks: ['id', 'name', 'contractor', 'head_count'], uses: ownWorkplaces },
]

const key = (title: string) => foldText(title.replaceAll('_', ' ')).replaceAll(' ', '_')

/**
 * What is known of each column at once, because the header is one that a known program writes: a use, null for a
 * column that is of no use here, undefined for one that the program does not have.
 */
export function usesOfKnownHeader(
  titles: readonly string[],
  kind: TableKind,
): (ColumnUse | null | undefined)[] | undefined {
  const keys = titles.map(key)
  const known = KNOWN.find((each) => each.kind === kind && each.marks.every((mark) => keys.includes(mark)))
  return known && keys.map((each) => (Object.hasOwn(known.uses, each) ? known.uses[each] : undefined))
}
