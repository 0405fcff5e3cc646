import { foldText } from '#kernel/text/names.ts'
import type { ColumnUse, TableKind } from '../../mapping.contract.ts'

type Uses = Record<string, ColumnUse | null>
type KnownHeader = {
  kind: TableKind
  /** Titles that together are found in this program's files only. */
  marks: string[]
  uses: Uses
}

const as = (field: ColumnUse['as'], more: Omit<ColumnUse, 'as'> = {}): ColumnUse => ({ as: field, ...more })

/** Titles as Action Network writes them over its people, in full and in the shorter lists. */
const actionNetwork: Uses = {
  uuid: as('external_id', { system: 'Action Network' }),
  first_name: as('given_name'),
  last_name: as('family_name'),
  email: as('email'),
  zip_code: as('postcode'),
  can2_phone: as('phone'),
  can2_sms_status: null,
  can2_user_address: as('address'),
  can2_user_city: as('address'),
  can2_state_abbreviated: as('address'),
  can2_county: null,
  can2_country: null,
  can2_user_tags: as('tags', { separator: ', ' }),
  can2_subscription_status: as('subscription'),
  can2_subscription_date: null,
  can2_language: null,
  language: null,
}

const BILL = ['primary', 'mailing', 'billing', 'home', 'registered', 'user_submitted', 'work']

/** NationBuilder repeats its address columns for each use of an address; the first two kinds are taken. */
const addressesOf = (prefixes: readonly string[]): Uses =>
  Object.fromEntries(
    prefixes.flatMap((prefix, place) => {
      const group = place < 2 ? place + 1 : undefined
      const line = group ? as('address', group > 1 ? { group, label: prefix } : {}) : null
      const lines = ['address1', 'address2', 'address3', 'city'].map((end) => [`${prefix}_${end}`, line])
      const zip =
        prefix === 'primary' ? as('postcode') : group ? as('address', { group, label: prefix }) : null
      const others = [
        'state',
        'county',
        'country',
        'country_code',
        'submitted_address',
        'fips',
        'zip4',
        'zip5',
      ]
      return [...lines, [`${prefix}_zip`, zip], ...others.map((end) => [`${prefix}_${end}`, null])]
    }),
  )

const nationBuilder: Uses = {
  nationbuilder_id: as('external_id', { system: 'NationBuilder' }),
  prefix: as('prefix'),
  first_name: as('given_name'),
  middle_name: as('middle_name'),
  last_name: as('family_name'),
  suffix: as('suffix'),
  full_name: null,
  legal_name: null,
  email: as('email'),
  email1: as('email'),
  email2: as('email'),
  email3: as('email'),
  email4: as('email'),
  email_opt_in: as('may_mail'),
  phone_number: as('phone'),
  work_phone_number: as('phone', { label: 'work' }),
  mobile_number: as('mobile'),
  mobile_opt_in: as('may_text'),
  do_not_call: as('do_not_call'),
  do_not_contact: as('do_not_contact'),
  is_deceased: as('do_not_contact'),
  employer: as('organisation', { role: 'employee' }),
  occupation: as('job_title'),
  tag_list: as('tags', { separator: ', ' }),
  note: as('notes'),
  born_at: as('birth_date'),
  birthdate: as('birth_date'),
  ...addressesOf(BILL),
}

/** This program's own lists, so that one taken along comes back as it was. */
const ownPeople: Uses = {
  id: as('our_id'),
  name: as('name', { names: 'given_first' }),
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
}

const KNOWN: readonly KnownHeader[] = [
  { kind: 'people', marks: ['uuid', 'email', 'can2_user_tags'], uses: actionNetwork },
  { kind: 'people', marks: ['uuid', 'email', 'can2_subscription_status'], uses: actionNetwork },
  { kind: 'people', marks: ['nationbuilder_id', 'first_name', 'last_name'], uses: nationBuilder },
  { kind: 'people', marks: ['primary_address1', 'primary_zip', 'tag_list'], uses: nationBuilder },
  { kind: 'people', marks: ['id', 'name', 'given_name', 'do_not_text', 'do_not_mail'], uses: ownPeople },
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
