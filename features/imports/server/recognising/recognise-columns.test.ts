import { existsSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionNetworkExport, invent, nationBuilderExport } from '#tests/journeys/program-exports.ts'
import {
  type ColumnUse,
  type Mapping,
  mapping,
  strangeColumns,
  TABLE_KINDS,
  type TableKind,
} from '../../mapping.contract.ts'
import { openTable } from '../reading/open-table.ts'
import { recogniseColumns } from './recognise-columns.ts'

/** The mapping as title → field, with what matters beside it. */
const told = (titles: readonly string[], uses: Mapping) =>
  Object.fromEntries(
    titles.flatMap((title, column) => {
      const use = uses[column]
      return use ? [[title || `column ${column}`, use.as]] : []
    }),
  )
const guess = (titles: string, rows: string[][] = [], kind: TableKind = 'people') =>
  told(titles.split(','), recogniseColumns(titles.split(','), rows, kind))
const useOf = (title: string, cells: string[], kind: TableKind = 'people'): ColumnUse | null =>
  recogniseColumns(
    [title],
    cells.map((cell) => [cell]),
    kind,
  )[0]!

describe('columns known by the header of a program', () => {
  it('reads Action Network', () => {
    const titles =
      'uuid,first_name,last_name,email,zip_code,can2_phone,can2_user_address,can2_user_city,can2_user_tags,can2_subscription_status,can2_subscription_date,Shift'
    expect(guess(titles)).toEqual({
      uuid: 'external_id',
      first_name: 'given_name',
      last_name: 'family_name',
      email: 'email',
      zip_code: 'postcode',
      can2_phone: 'mobile',
      can2_user_address: 'address',
      can2_user_city: 'address',
      can2_user_tags: 'tags',
      can2_subscription_status: 'subscription',
    })
    const uses = recogniseColumns(titles.split(','), [], 'people')
    expect([uses[0], uses[8]]).toEqual([
      { as: 'external_id', system: 'Action Network' },
      { as: 'tags', separator: ', ' },
    ])
  })

  it('reads NationBuilder', () => {
    expect(
      guess(
        'nationbuilder_id,prefix,first_name,middle_name,last_name,suffix,email,mobile_number,employer,occupation,tag_list,primary_address1,primary_address2,primary_address3,primary_city,primary_zip,primary_country',
      ),
    ).toEqual({
      nationbuilder_id: 'external_id',
      prefix: 'prefix',
      first_name: 'given_name',
      middle_name: 'middle_name',
      last_name: 'family_name',
      suffix: 'suffix',
      email: 'email',
      mobile_number: 'mobile',
      employer: 'organisation',
      occupation: 'job_title',
      tag_list: 'tags',
      primary_address1: 'address',
      primary_address2: 'address',
      primary_address3: 'address',
      primary_city: 'address',
      primary_zip: 'postcode',
    })
  })
})

describe('whole exports of programs', () => {
  const usesIn = (text: string) => {
    const [titles, ...rows] = parse(text) as string[][]
    const uses = recogniseColumns(titles!, rows, 'people')
    return { told: told(titles!, uses), use: (title: string) => uses[titles!.indexOf(title)] }
  }

  it('takes from the two hundred columns of NationBuilder what an organiser needs, and lines in their order', () => {
    const { told, use } = usesIn(nationBuilderExport(invent(20)))
    expect(told).toMatchObject({
      church: 'organisation',
      unsubscribed_at: 'do_not_mail',
      civicrm_id: 'external_id',
    })
    expect(use('is_volunteer')).toEqual({ as: 'tags', tag: 'volunteer' })
    expect([use('primary_city')?.line, use('primary_address1')?.line]).toEqual([4, 1])
    for (const title of [
      'sex',
      'party',
      'religion',
      'ethnicity',
      'address_address1',
      'registered_zip',
      'donations_count',
    ])
      expect(use(title), title).toBeNull()
  })

  it('takes the home of a NationBuilder list that has no first address', () => {
    const titles = ['nationbuilder_id', 'first_name', 'last_name', 'address_address1', 'address_zip']
    expect(told(titles, recogniseColumns(titles, [], 'people'))).toMatchObject({
      address_address1: 'address',
      address_zip: 'postcode',
    })
  })

  it('leaves no column of Action Network unread that says how to reach someone', () => {
    const { told } = usesIn(actionNetworkExport(invent(20)))
    expect(told).toMatchObject({ can2_phone: 'mobile', can2_sms_status: 'may_text', uuid: 'external_id' })
  })
})

describe('columns known by their titles', () => {
  it('reads what people are asked in a form, and titles in Welsh', () => {
    expect(
      guess('What is your name?,What is your e-mail address?,Please enter your mobile number,Your postcode'),
    ).toEqual({
      'What is your name?': 'name',
      'What is your e-mail address?': 'email',
      'Please enter your mobile number': 'mobile',
      'Your postcode': 'postcode',
    })
    expect(guess('Enw cyntaf,Cyfenw,Ffôn,E-bost,Cod post,Cangen,Gweithle,Dyddiad geni')).toEqual({
      'Enw cyntaf': 'given_name',
      Cyfenw: 'family_name',
      Ffôn: 'phone',
      'E-bost': 'email',
      'Cod post': 'postcode',
      Cangen: 'branch',
      Gweithle: 'workplace',
      'Dyddiad geni': 'birth_date',
    })
  })

  it('gives nobody the mail and phone of the second person of a row', () => {
    expect(guess('Name 1,Email 1,Mobile 1,Name 2,Email 2,Mobile 2,Address')).toEqual({
      'Name 1': 'name',
      'Email 1': 'email',
      'Mobile 1': 'mobile',
      Address: 'address',
    })
    expect(guess('Name,Email,Email 2,Organisation 2,Address 2')).toMatchObject({
      'Email 2': 'email',
      'Address 2': 'address',
      'Organisation 2': 'organisation',
    })
  })

  it('does not take the day someone joined the union for the day they began at their employer', () => {
    expect(guess('Name,Employer,Date joined')).toEqual({ Name: 'name', Employer: 'organisation' })
    expect(guess('Name,Employer,Start date')).toMatchObject({ 'Start date': 'since' })
    expect(guess('Name,Club,Date joined')).toMatchObject({ 'Date joined': 'since' })
  })

  it('reads what branches type themselves', () => {
    expect(
      guess(
        'Membership No.,Surname,Forename(s),Phone (mobile),Home Tel,E-mail,Post Code,Branch,DateOfBirth,Comments,Job Title,Do not contact',
      ),
    ).toEqual({
      'Membership No.': 'external_id',
      Surname: 'family_name',
      'Forename(s)': 'given_name',
      'Phone (mobile)': 'mobile',
      'Home Tel': 'phone',
      'E-mail': 'email',
      'Post Code': 'postcode',
      Branch: 'branch',
      Comments: 'notes',
      'Job Title': 'job_title',
      'Do not contact': 'do_not_contact',
      DateOfBirth: 'birth_date',
    })
  })

  it('takes a further number of the same people with its title as the system, and no number of the state', () => {
    const titles = ['ID', 'Name', 'Member No', 'Payroll_number', 'National Insurance No', 'Ref']
    const rows = [
      ['1', 'Joan Whitlock', 'U001', '88123', 'QQ123456C', '2024/0001'],
      ['2', 'Amina Khan', 'U002', '88124', 'QQ123457C', '2024/0002'],
    ]
    const uses = recogniseColumns(titles, rows, 'people')
    const numbers = uses.map((use) => (use?.as === 'external_id' ? (use.system ?? 'own') : use?.as))
    expect(numbers).toEqual([undefined, 'name', 'own', 'Payroll number', undefined, undefined])
  })

  it('takes numbered columns as several ties, each with its role', () => {
    const titles = ['Name', 'Organisation 1', 'Role 1', 'Organisation 2', 'Role 2', 'Knows']
    const uses = recogniseColumns(titles, [['Joan', 'PTA', 'Chair', 'Choir', '', 'Sam; Lee']], 'people')
    expect(uses.map((use) => use && [use.as, use.group ?? 1])).toEqual([
      ['name', 1],
      ['organisation', 1],
      ['role', 1],
      ['organisation', 2],
      ['role', 2],
      ['connection', 1],
    ])
    expect(uses[5]!.separator).toBe(';')
  })

  it('reads ties, workplaces and connections', () => {
    expect(
      guess(
        'Member,E-mail,Organisation,Role,Since,Strength',
        [['a', 'a@x.org', 'b', 'c', '2019', '3']],
        'affiliations',
      ),
    ).toEqual({
      Member: 'person_name',
      'E-mail': 'person_email',
      Organisation: 'organisation_name',
      Role: 'role',
      Since: 'since',
      Strength: 'strength',
    })
    expect(
      guess(
        'Workplace,Employer,Contractor,Headcount,Branch,Postcode',
        [['a', 'b', 'c', '40', 'e', 'M33 1AA']],
        'workplaces',
      ),
    ).toEqual({
      Workplace: 'name',
      Employer: 'employer',
      Contractor: 'contractor',
      Headcount: 'head_count',
      Branch: 'branch',
      Postcode: 'postcode',
    })
    expect(guess('Person,Knows,Relationship', [['a', 'b', 'c']], 'connections')).toEqual({
      Person: 'person_name',
      Knows: 'other_name',
      Relationship: 'connection_kind',
    })
  })
})

describe('columns known by what stands in them', () => {
  it('takes codes for no postcodes, unless the title says so', () => {
    const codes = [
      ['Ann Bee', 'M1'],
      ['Peter Cole', 'M2'],
    ]
    expect(guess('Name,Seat', codes)).toEqual({ Name: 'name' })
    expect(guess('Name,Post code', codes)).toEqual({ Name: 'name', 'Post code': 'postcode' })
    expect(guess('Name,Where', [['Ann Bee', 'M33 1AA']])).toEqual({ Name: 'name', Where: 'postcode' })
  })

  it('finds the names where no title tells which they are', () => {
    const rows = [
      ['Low Hill', 'Ann Bee', 'yes'],
      ['High Hill', 'Peter Cole', ''],
      ['Low Hill', 'Mary Dee', 'yes'],
    ]
    expect(guess('Which estate?,What do we call you?,Member?', rows)).toEqual({
      'What do we call you?': 'name',
    })
    const parts = rows.map(([estate, name, member]) => [estate!, name!.split(' ')[0]!, 'Cole', member!])
    expect(guess('Which estate?,Fornames,Surname,Member?', parts)).toEqual({
      Fornames: 'given_name',
      Surname: 'family_name',
    })
    // Whose name it is, is not to be guessed.
    const two = rows.map(([estate, name]) => [estate!, name!, 'Ann Smith'])
    expect(guess('Which estate?,Monday,Tuesday', two)).toEqual({})
    const pupils = rows.map(([, name]) => ['Tom', name!])
    expect(guess('Pupil,Whom to ring', pupils)).toEqual({ 'Whom to ring': 'name' })
    const turned = [
      ['COLE, Peter', '1'],
      ['DEE, Mary', '2'],
    ]
    expect(guess('Of,Said', turned)).toEqual({ Of: 'name' })
    expect(
      guess('Which estate?,Colour', [
        ['Low Hill', 'green'],
        ['High Hill', 'blue'],
      ]),
    ).toEqual({})
  })

  it.each<[string, string, string[], Partial<ColumnUse> | null]>([
    ['mail', '', ['a@example.org', 'b@example.org'], { as: 'email' }],
    ['mobiles', 'How to ring', ['07700 900123', '07700 900124 / 0161 496 0000'], { as: 'mobile' }],
    ['phones', '', ['0161 496 0000', '(0161) 496 0001'], { as: 'phone' }],
    ['postcodes', 'Where', ['M33 7XX', 'm331aa'], { as: 'postcode' }],
    [
      'both in one',
      'Contact',
      ['0161 496 0000 / a@example.org', 'b@example.org', '07700 900123'],
      { as: 'contact' },
    ],
    ['phones under "Number"', 'Number', ['0161 496 0000', '0161 496 0001'], { as: 'phone' }],
    [
      'surname first',
      '',
      ['Whitlock, Joan', 'Osei, Sam', "O'Brien, Mary Ann"],
      { as: 'name', names: 'comma' },
    ],
    ['capitals first', 'Name', ['WHITLOCK Joan', 'OSEI Sam'], { as: 'name', names: 'family_first' }],
    [
      'given names last',
      'Name',
      ['Whitlock Joan', 'Osei Samuel', 'Khan Amina', 'Patel Susan'],
      { as: 'name', names: 'family_first' },
    ],
    [
      'given names first',
      'Name',
      ['Joan Whitlock', 'Samuel Osei', 'Amina Khan', 'Susan Patel'],
      { as: 'name', names: 'given_first' },
    ],
    ['days first', 'DOB', ['03/04/1980', '05/06/1971', '25/12/1966'], { as: 'birth_date', order: 'dmy' }],
    ['months first', 'DOB', ['03/04/1980', '05/06/1971', '12/25/1966'], { as: 'birth_date', order: 'mdy' }],
    ['years first', 'DOB', ['1980-04-03', '19710605'], { as: 'birth_date', order: 'ymd' }],
    ['either way', 'DOB', ['03/04/1980'], { as: 'birth_date', order: 'dmy' }],
    ['words under "DOB"', 'DOB', ['unsure', 'ask'], null],
    ['tags', 'Tags', ['steward; driver', 'driver'], { as: 'tags', separator: ';' }],
    [
      'memberships',
      'Organisation',
      ['PTA; Choir', 'Choir', 'Tenants'],
      { as: 'memberships', separator: ';' },
    ],
    ['nothing known', 'Shoe size', ['4', '5'], null],
  ])('%s', (_, title, cells, use) => {
    const found = useOf(title, cells)
    if (use === null) expect(found).toBeNull()
    else expect(found).toMatchObject(use)
  })

  it('parts a joined "Name" over two columns, whichever comes first', () => {
    const rows = [
      ['Joan', 'Whitlock', 'a@x.org'],
      ['Samuel', 'Osei', ''],
      ['Amina', 'Khan', ''],
    ]
    const fields = (table: string[][]) =>
      recogniseColumns(['Name', '', 'Mail'], table, 'people').map((use) => use?.as)
    expect(fields(rows)).toEqual(['given_name', 'family_name', 'email'])
    expect(fields(rows.map(([a, b, c]) => [b!, a!, c!]))).toEqual(['family_name', 'given_name', 'email'])
  })

  it('gives a fitting mapping for any table', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('name', 'Email', 'Role 2', 'type', '__proto__', 'Organisation'),
    )
    const cell = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom('a@x.org', '0161 496 0000', 'M33 1AA', '1/2/1980'),
    )
    const table = fc
      .integer({ min: 1, max: 6 })
      .chain((width) =>
        fc.tuple(
          fc.array(title, { minLength: width, maxLength: width }),
          fc.array(fc.array(cell, { maxLength: width + 1 }), { maxLength: 5 }),
        ),
      )
    fc.assert(
      fc.property(table, fc.constantFrom(...TABLE_KINDS), ([titles, rows], kind) => {
        const uses = recogniseColumns(titles, rows, kind)
        expect(uses).toHaveLength(titles.length)
        expect(mapping.parse(uses)).toEqual(uses)
        expect(strangeColumns(uses, kind)).toEqual([])
      }),
    )
  })
})

const DATA = '../shared/data'

describe.runIf(existsSync(DATA))('files of others', () => {
  it.each<[string, TableKind, Record<string, string>]>([
    [
      'organisations/trafford-charities.csv',
      'organisations',
      {
        registered_charity_number: 'external_id',
        charity_name: 'name',
        charity_type: 'kinds',
        charity_activities: 'about',
        outcode: 'postcode',
        charity_contact_web: 'website',
      },
    ],
    [
      'organisations/trafford-sports-clubs.csv',
      'organisations',
      { name: 'name', category: 'kinds', address: 'address', postcode: 'postcode' },
    ],
    [
      'organisations/trafford-schools.csv',
      'organisations',
      {
        unique_reference_number: 'external_id',
        name: 'name',
        type: 'kinds',
        website: 'website',
        postcode: 'postcode',
      },
    ],
    ['organisations/trafford-places-of-worship.csv', 'organisations', { name: 'name', class: 'kinds' }],
    [
      'organisations/greater-manchester-food-banks.csv',
      'organisations',
      {
        Name: 'name',
        'Referral method': 'about',
        Address: 'address',
        Postcode: 'postcode',
        Website: 'website',
      },
    ],
    [
      'network/parliamentary-group-memberships.csv',
      'affiliations',
      {
        twfy_id: 'person_external_id',
        canon_name: 'person_name',
        name: 'person_other_name',
        appg: 'organisation_name',
        officer_role: 'role',
        source: 'source',
      },
    ],
    [
      'people/febrl-dataset1.csv',
      'people',
      {
        rec_id: 'external_id',
        given_name: 'given_name',
        surname: 'family_name',
        street_number: 'address',
        address_1: 'address',
        address_2: 'address',
        suburb: 'address',
        state: 'address',
        postcode: 'postcode',
        date_of_birth: 'birth_date',
      },
    ],
  ])('%s', async (file, kind, expected) => {
    const table = await openTable(`${DATA}/${file}`)
    expect(told(table.titles, recogniseColumns(table.titles, table.sample, kind))).toEqual(expected)
  })
})

it('columns of how we stand with an organisation are known by their titles; who took a list is passed over', () => {
  const titles = [
    'Organisation',
    'Stage',
    'Common ground',
    'Tells of',
    'Who holds the relationship',
    'Next contact',
    'How cuts affect them',
    'Taken',
  ]
  const row = [
    'Choir',
    'met',
    'The library',
    'faith',
    'Amina Yusuf',
    '4/5/2030',
    'Fewer singers',
    'Amina Yusuf, 29 Nov 2026, for: us',
  ]
  const uses = recogniseColumns(titles, [row, row.with(0, 'Band')], 'organisations')
  expect(uses.map((use) => use?.as ?? null)).toEqual([
    'name',
    'stage',
    'common_ground',
    'special',
    'holder',
    'touch_on',
    'impact',
    null,
  ])
  expect(uses[5]).toMatchObject({ order: 'dmy' })
})

it('a column of employers says what people are there, and words and source go with the organisation of their number', () => {
  const titles = ['Name', 'Employer', 'Role in their words', 'Work email', 'Home address']
  const row = ['Joan Whitlock', 'Sale Mill', 'Runs the night shift', 'joan@example.org', '1 High Street']
  expect(recogniseColumns(titles, [row], 'people')).toMatchObject([
    { as: 'name' },
    { as: 'organisation', role: 'employee' },
    { as: 'role_words' },
    { as: 'email', label: 'work' },
    { as: 'address', label: 'home' },
  ])
})

it('takes what the app itself calls it, and its likes, for the organisations that people belong to', () => {
  const cells = ['Marsh estate residents (chair)', 'Marsh Juniors FC; Unity church', 'Harrow Dale gurdwara']
  for (const title of ['Where they belong', 'Belongs to', 'Organisations', 'Memberships', 'Groups'])
    expect(useOf(title, cells), title).toEqual({ as: 'memberships', separator: ';' })
  // A column of one each, where a bracket tells what they are there.
  expect(useOf('Club', ['Sale Choir (treasurer)', 'Sale Choir'])).toMatchObject({ as: 'memberships' })
})

it('groups of a mailing program are tags still', () => {
  expect(useOf('Groups', ['activists; newsletter', 'newsletter', 'volunteers 2024'])).toMatchObject({
    as: 'tags',
  })
})

it('knows every column of a list that somebody kept on paper', () => {
  const header = ['Name', 'Phone numbers', 'Mail', 'Where they belong', 'Notes']
  const rows = [
    [
      'Whitlock, Joan',
      '07700 900123 / 0161 496 0001',
      'joan@example.org',
      'Marsh estate residents (chair)',
      'keys',
    ],
    ['Dele Okafor', '07700 900124', '', 'Marsh Juniors FC; Unity church', ''],
  ]
  expect(Object.values(told(header, recogniseColumns(header, rows, 'people')))).toEqual([
    'name',
    'phone',
    'email',
    'memberships',
    'notes',
  ])
})
