import type { ColumnUse } from '../../mapping.contract.ts'

export type Uses = Record<string, ColumnUse | null>

export const as = (field: ColumnUse['as'], more: Omit<ColumnUse, 'as'> = {}): ColumnUse => ({
  as: field,
  ...more,
})

/** Titles as Action Network writes them over its people; a report holds those that were ticked for it. */
export const actionNetwork: Uses = {
  uuid: as('external_id', { system: 'Action Network' }),
  first_name: as('given_name'),
  last_name: as('family_name'),
  email: as('email'),
  zip_code: as('postcode'),
  can2_phone: as('mobile'),
  can2_sms_status: as('may_text'),
  can2_user_address: as('address', { line: 1 }),
  can2_user_city: as('address', { line: 2 }),
  can2_user_state: null,
  can2_state_abbreviated: null,
  can2_county: null,
  can2_country: null,
  country: null,
  can2_user_tags: as('tags', { separator: ', ' }),
  can2_subscription_status: as('subscription'),
  can2_subscription_date: null,
  can2_language: null,
  language: null,
}

/** NationBuilder repeats its columns for each use of an address. These are taken beside the first, each by itself. */
const TAKEN: Record<string, Omit<ColumnUse, 'as'>> = {
  mailing: { group: 2, label: 'mailing' },
  work: { group: 3, label: 'work' },
}
/** These say again what stands in the others, or whom an account or a voters' roll is for. */
const LEFT = ['address', 'billing', 'home', 'registered', 'user_submitted', 'facebook', 'twitter', 'meetup']
const PLACE = (
  'state county country country_code submitted_address fips zip4 zip5 geocode_accuracy street_number street_prefix ' +
  'street_name street_type street_suffix unit_number sort_sequence delivery_point lot carrier_route'
).split(' ')

const LINES = ['address1', 'address2', 'address3', 'city']
const none = (prefix: string, ends: readonly string[]): Uses =>
  Object.fromEntries(ends.map((end) => [`${prefix}_${end}`, null]))
// The file has city and postcode before the street.
const taken = (prefix: string, ends: readonly string[], more: Omit<ColumnUse, 'as'>): Uses =>
  Object.fromEntries(ends.map((end, at) => [`${prefix}_${end}`, as('address', { ...more, line: at + 1 })]))

const addresses: Uses = {
  ...Object.assign({}, ...LEFT.map((prefix) => none(prefix, [...LINES, 'zip', ...PLACE]))),
  ...Object.assign({}, ...[...Object.keys(TAKEN), 'primary'].map((prefix) => none(prefix, PLACE))),
  ...Object.assign(
    {},
    ...Object.entries(TAKEN).map(([prefix, more]) => taken(prefix, [...LINES, 'zip'], more)),
  ),
  ...taken('primary', LINES, {}),
  primary_zip: as('postcode'),
}

/** What it counts and scores, and what no organiser should hold: party, religion, ethnicity as columns. */
const NOT_TAKEN = (
  'full_name legal_name sex party religion ethnicity marital_status website language fax_number demo ' +
  'email1_is_bad email2_is_bad email3_is_bad email4_is_bad is_mobile_bad availability ' +
  'support_level inferred_support_level priority_level parent_id signup_type created_at updated_at ' +
  'point_person_id point_person_name_or_email recruiter_id recruiter_name_or_email assistant_id ' +
  'is_supporter is_prospect is_donor is_fundraiser is_ignore_donation_limits party_member previous_party inferred_party ' +
  'twitter_id twitter_login facebook_uid facebook_username meetup_id nbec_guid pf_strat_id state_file_id county_file_id ' +
  'dw_id ngp_id rnc_id rnc_regid datatrust_id salesforce_id'
).split(' ')

export const nationBuilder: Uses = {
  ...Object.fromEntries(NOT_TAKEN.map((title) => [title, null])),
  ...addresses,
  nationbuilder_id: as('external_id', { system: 'NationBuilder' }),
  civicrm_id: as('external_id', { system: 'CiviCRM' }),
  van_id: as('external_id', { system: 'VAN' }),
  /** The number that the list had before it came to NationBuilder. */
  external_id: as('external_id', { system: 'Before NationBuilder' }),
  prefix: as('prefix'),
  first_name: as('given_name'),
  middle_name: as('middle_name'),
  last_name: as('family_name'),
  suffix: as('suffix'),
  email: as('email'),
  email1: as('email'),
  email2: as('email'),
  email3: as('email'),
  email4: as('email'),
  email_opt_in: as('may_mail'),
  unsubscribed_at: as('do_not_mail'),
  phone_number: as('phone'),
  work_phone_number: as('phone', { label: 'work' }),
  mobile_number: as('mobile'),
  mobile_opt_in: as('may_text'),
  do_not_call: as('do_not_call'),
  federal_donotcall: as('do_not_call'),
  do_not_contact: as('do_not_contact'),
  is_deceased: as('do_not_contact'),
  employer: as('organisation', { role: 'employee' }),
  church: as('organisation', { role: 'worshipper', group: 2 }),
  occupation: as('job_title'),
  tag_list: as('tags', { separator: ', ' }),
  membership_names: as('tags', { separator: ', ' }),
  is_volunteer: as('tags', { tag: 'volunteer' }),
  note: as('notes'),
  born_at: as('birth_date'),
  birthdate: as('birth_date'),
}

/** A list made for bringing in has the home under this name, and no address that was worked out from several. */
export const nationBuilderList: Uses = {
  ...nationBuilder,
  ...taken('address', LINES, {}),
  address_zip: as('postcode'),
}
