import { createHash } from 'node:crypto'

/** Lists as Action Network and NationBuilder write them, with their own titles, of people who do not exist. */

export type Invented = {
  given: string
  middle: string
  family: string
  emails: string[]
  mobile: string
  phone: string
  address: string
  city: string
  postcode: string
  born: string
  employer: string
  job: string
  tags: string[]
  note: string
  mayMail: boolean
  mayText: boolean
  mayCall: boolean
  mayContact: boolean
}

const GIVEN = 'Joan Amina Samuel Zoë Patrick Oluwaseun Mary-Ann Dafydd Agnieszka Rashid'.split(' ')
const FAMILY = ['Whitlock', 'Khan', "O'Neil", 'Ábel', 'Nowak', 'ap Rhys', 'Featherstone', 'Okonkwo']
const EMPLOYERS = ['Harrow Dale Cleaning', 'Dale General Hospital', '', 'Northway Buses']
const JOBS = ['Cleaner', 'Porter', '', 'Driver, nights']
const TAGS = ['steward', 'tenants_2024', 'Foodbank volunteer', 'signed: save our library', 'école']
const STREETS = ['High Street', 'Station Road', 'Church Lane']

/** Numbers that nobody would take for one another's slip of the finger. */
const marks = (at: number) => createHash('sha256').update(`invented ${at}`).digest('hex')
const digits = (at: number, count: number) =>
  [...marks(at)]
    .map((mark) => Number.parseInt(mark, 16) % 10)
    .join('')
    .slice(0, count)

/** Everybody differs in name, and every wish not to be reached is there. */
export const invent = (count: number): Invented[] =>
  Array.from({ length: count }, (_, at) => {
    const family = FAMILY[Math.floor(at / GIVEN.length) % FAMILY.length]!
    return {
      given: GIVEN[at % GIVEN.length]!,
      middle: at % 4 === 0 ? 'Jo' : '',
      family,
      emails: [
        `${marks(at).slice(0, 9)}@example.org`,
        ...(at % 5 === 0 ? [`${marks(at).slice(9, 18)}@example.net`] : []),
      ],
      mobile: at % 6 === 5 ? '' : `+4477${digits(at, 8)}`,
      phone: at % 3 === 0 ? `0161 4${digits(at, 2)} ${digits(at, 7).slice(3)}` : '',
      address: `${1 + at} ${STREETS[at % 3]}`,
      city: 'Harrow Dale',
      postcode: `M33 ${at % 10}${'ABDEFGHJLN'[Math.floor(at / 10) % 10]}B`,
      born: `19${60 + (at % 40)}-0${1 + (at % 9)}-1${at % 10}`,
      employer: EMPLOYERS[at % 4]!,
      job: JOBS[at % 4]!,
      tags: TAGS.filter((_, place) => (at + place) % 3 === 0),
      note: at % 7 === 0 ? 'Rings back after six.\nHas two children, "wants a crèche".' : '',
      mayMail: at % 8 !== 3,
      mayText: at % 9 !== 4,
      mayCall: at % 10 !== 7,
      mayContact: at % 11 !== 8,
    }
  })

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const csv = (header: readonly string[], rows: readonly Record<string, string>[]) =>
  [header, ...rows.map((row) => header.map((title) => row[title] ?? ''))]
    .map((cells) => cells.map(quoted).join(','))
    .join('\r\n')

const ACTION_NETWORK =
  'first_name,last_name,email,zip_code,can2_user_address,can2_user_city,can2_state_abbreviated,can2_county,country,language,can2_phone,can2_sms_status,can2_subscription_status,can2_subscription_date,can2_user_tags,uuid'.split(
    ',',
  )
export const uuidOf = (at: number) =>
  marks(at).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')
export const nationBuilderIdOf = (at: number) => digits(at + 1000, 7)

/** A report of all activists. */
export const actionNetworkExport = (people: readonly Invented[]): string =>
  csv(
    ACTION_NETWORK,
    people.map((each, at) => ({
      first_name: each.given,
      last_name: each.family,
      email: each.emails[0]!,
      zip_code: each.postcode,
      can2_user_address: each.address,
      can2_user_city: each.city,
      can2_county: 'Greater Manchester',
      country: 'GB',
      language: 'en',
      can2_phone: each.mobile.replace('+', ''),
      can2_sms_status: each.mobile === '' ? '' : each.mayText ? 'subscribed' : 'unsubscribed',
      can2_subscription_status: each.mayMail ? 'subscribed' : 'unsubscribed',
      can2_subscription_date: '2024-03-02 10:11:12 UTC',
      can2_user_tags: each.tags.join(', '),
      uuid: uuidOf(at),
    })),
  )

const PLACE =
  'country_code,country,state,city,county,zip,address1,address2,address3,fips,submitted_address,geocode_accuracy'
const PRECISE =
  'street_number,street_prefix,street_name,street_type,street_suffix,unit_number,zip5,zip4,sort_sequence,delivery_point,lot,carrier_route'
const placed = (prefix: string, ends: string) => ends.split(',').map((end) => `${prefix}_${end}`)

const NATION_BUILDER = [
  ...'nationbuilder_id,twitter_id,twitter_login,facebook_username,meetup_id,civicrm_id,external_id,salesforce_id,prefix,first_name,middle_name,last_name,suffix,full_name,legal_name,employer,occupation,sex,party,religion,church,ethnicity,marital_status,website,language,is_deceased,born_at,email1,email2,email3,email4,email_opt_in,phone_number,work_phone_number,do_not_call,do_not_contact,federal_donotcall,mobile_number,mobile_opt_in,is_mobile_bad,fax_number,demo,support_level,inferred_support_level,priority_level,availability,note,parent_id,point_person_name_or_email,recruiter_id,recruiter_name_or_email,tag_list,created_at,unsubscribed_at,is_supporter,is_prospect,signup_type,is_volunteer,is_donor,is_fundraiser,is_ignore_donation_limits,first_donated_at,last_donated_at,donations_count,donations_amount,donations_amount_in_cents,donations_raised_count,donations_raised_amount,donations_pledged_amount,donations_count_this_cycle,donations_amount_this_cycle,maximum_donation_possible_this_cycle,membership_names,nbec_guid,pf_strat_id,state_file_id,county_file_id,dw_id,van_id,ngp_id,rnc_id,rnc_regid,datatrust_id,previous_party,inferred_party,supranational_district,federal_district,state_upper_district,state_lower_district,county_district,city_district,city_sub_district,village_district,judicial_district,school_district,school_sub_district,fire_district,precinct_name,precinct_code,media_market_name,support_probability_score,turnout_probability_score,capital_amount,spent_capital_amount,received_capital_amount,email,email1_is_bad,email2_is_bad,email3_is_bad,email4_is_bad'.split(
    ',',
  ),
  ...['primary', 'address', 'work'].flatMap((prefix) => placed(prefix, PLACE)),
  ...placed('mailing', `${PLACE},${PRECISE}`),
  ...placed('user_submitted', PLACE),
  ...placed('registered', `${PLACE},${PRECISE}`),
  'party_member',
]
const truth = (said: boolean) => (said ? 'true' : 'false')

/** The file that exporting everyone gives, with its nearly two hundred columns. */
export const nationBuilderExport = (people: readonly Invented[]): string =>
  csv(
    NATION_BUILDER,
    people.map((each, at) => ({
      nationbuilder_id: nationBuilderIdOf(at),
      civicrm_id: at % 2 === 0 ? digits(at + 2000, 7) : '',
      first_name: each.given,
      middle_name: each.middle,
      last_name: each.family,
      full_name: `${each.given} ${each.family}`,
      legal_name: `${each.given} ${each.family}`,
      employer: each.employer,
      occupation: each.job,
      sex: 'F',
      church: at % 13 === 0 ? 'St John’s, Harrow Dale' : '',
      language: 'en',
      is_deceased: 'false',
      born_at: each.born,
      email: each.emails[0]!,
      email1: each.emails[0]!,
      email2: each.emails[1] ?? '',
      email_opt_in: truth(each.mayMail),
      phone_number: each.phone,
      mobile_number: each.mobile,
      mobile_opt_in: truth(each.mayText),
      is_mobile_bad: 'false',
      do_not_call: truth(!each.mayCall),
      do_not_contact: truth(!each.mayContact),
      federal_donotcall: 'false',
      note: each.note,
      tag_list: each.tags.join(', '),
      created_at: '2014-06-25T15:35:22-07:00',
      is_supporter: 'true',
      signup_type: '0',
      is_volunteer: truth(at % 2 === 1),
      donations_count: '0',
      donations_amount: '$0.00',
      support_level: '1',
      membership_names: at % 3 === 1 ? 'Full member' : '',
      precinct_name: 'Sale Moor',
      ...Object.fromEntries(
        ['primary', 'address', 'user_submitted'].flatMap((prefix) => [
          [`${prefix}_address1`, each.address],
          [`${prefix}_city`, each.city],
          [`${prefix}_zip`, each.postcode],
          [`${prefix}_country_code`, 'GB'],
          [`${prefix}_country`, 'United Kingdom'],
          [`${prefix}_submitted_address`, `${each.address}, ${each.city}, ${each.postcode}`],
        ]),
      ),
    })),
  )
