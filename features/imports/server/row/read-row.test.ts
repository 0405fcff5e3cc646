import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { listIn, listText } from '#kernel/text/csv.ts'
import type { ColumnUse, Mapping, TableKind } from '../../mapping.contract.ts'
import { ordersOf, readDate } from './dates.ts'
import { readRow } from './read-row.ts'
import type { RowContext } from './row-values.ts'

const context = (kind: TableKind = 'people'): RowContext => ({
  kind,
  system: 'list',
  branch: (name) => (name === 'Sale' ? 'branch-id' : undefined),
  organiser: (name) => (name === 'Amina Yusuf' ? 'organiser-id' : undefined),
  workplace: (name) => (name === 'Town Hall' ? 'workplace-id' : undefined),
})

/** Reads one row given as pairs of a use and a cell. */
function read(pairs: [ColumnUse | ColumnUse['as'], string][], kind: TableKind = 'people') {
  const mapping: Mapping = pairs.map(([use]) => (typeof use === 'string' ? { as: use } : use))
  return readRow(
    pairs.map(([, cell]) => cell),
    mapping,
    context(kind),
  )
}
const person = (...pairs: [ColumnUse | ColumnUse['as'], string][]) => read(pairs).person

describe('a row of people', () => {
  it.each<[string, ColumnUse, object]>([
    ['Joan Whitlock', { as: 'name' }, { name: 'Joan Whitlock' }],
    [
      'Whitlock, Joan',
      { as: 'name', names: 'comma' },
      { name: 'Joan Whitlock', givenName: 'Joan', familyName: 'Whitlock' },
    ],
    [
      "O'BRIEN, Mary Ann",
      { as: 'name', names: 'comma' },
      { name: "Mary Ann O'Brien", familyName: "O'Brien" },
    ],
    ['MCDONALD Joan', { as: 'name', names: 'family_first' }, { name: 'Joan McDonald', givenName: 'Joan' }],
    ['Khan Amina', { as: 'name', names: 'family_first' }, { name: 'Amina Khan', familyName: 'Khan' }],
    ['Andrew Mitchell, MP', { as: 'name' }, { name: 'Andrew Mitchell, MP' }],
    [
      'SINGH, AMARJIT',
      { as: 'name', names: 'comma' },
      { name: 'Amarjit Singh', givenName: 'Amarjit', familyName: 'Singh' },
    ],
    ['amarjit singh', { as: 'name' }, { name: 'Amarjit Singh' }],
    ['DJ Khan', { as: 'name' }, { name: 'DJ Khan' }],
    ['AMARJIT SINGH', { as: 'name', names: 'as_written' }, { name: 'AMARJIT SINGH' }],
    ["'=HYPERLINK(1)", { as: 'name' }, { name: '=HYPERLINK(1)' }],
  ])('name %s', (cell, use, expected) => expect(person([use, cell])).toMatchObject(expected))

  it('writes parts in ordinary capitals, and leaves short initials and what this program wrote alone', () => {
    const parts = (given: string, family: string) => person(['given_name', given], ['family_name', family])
    expect(parts('AMARJIT', 'SINGH')).toMatchObject({ name: 'Amarjit Singh', givenName: 'Amarjit' })
    expect(parts('ana', 'de silva')).toMatchObject({ givenName: 'Ana', familyName: 'de Silva' })
    expect(parts('JO', 'Smith')).toMatchObject({ givenName: 'JO', familyName: 'Smith' })
    expect(parts('Ana', 'de silva')).toMatchObject({ familyName: 'de silva' })
    const ours = person([{ as: 'name', names: 'as_written' }, 'ANA K'], ['given_name', 'ANA'])
    expect(ours).toMatchObject({ name: 'ANA K', givenName: 'ANA' })
  })

  it('puts a name together from its parts', () => {
    expect(
      person(
        ['prefix', 'Dr'],
        ['given_name', 'Joan'],
        ['middle_name', 'M'],
        ['family_name', 'Whitlock'],
        ['suffix', 'Jr'],
      ),
    ).toEqual({ name: 'Dr Joan M Whitlock Jr', givenName: 'Joan', familyName: 'Whitlock', joinedName: true })
    expect(person(['prefix', 'Mrs'], ['family_name', 'Whitlock'])).toMatchObject({ name: 'Whitlock' })
  })

  it.each<[string, (string | undefined)[][]]>([
    ['07700 900123', [['+447700900123', undefined]]],
    ['7700900123', [['+447700900123', undefined]]],
    ['447700900123', [['+447700900123', undefined]]],
    [
      '0161 496 0000 / 07700 900123',
      [
        ['+441614960000', undefined],
        ['+447700900123', undefined],
      ],
    ],
    [
      '0161 496 0000 07700 900123',
      [
        ['+441614960000', undefined],
        ['+447700900123', undefined],
      ],
    ],
    [
      '0161 496 0000 (h), 07700 900123 (m)',
      [
        ['+441614960000', 'home'],
        ['+447700900123', 'mobile'],
      ],
    ],
    ['mob: 07700 900123 ask for Joan', [['+447700900123', 'mob ask for Joan']]],
    ['+44 (0)161 496 0000; +44 (0)161 496 0000', [['+441614960000', undefined]]],
  ])('phones %s', (cell, expected) =>
    expect(person(['phone', cell])?.phones?.map(({ e164, label }) => [e164, label])).toEqual(expected),
  )

  it('reads several mail addresses, and both kinds of contact in one cell', () => {
    expect(person(['email', 'Joan <Joan@example.org>; j@example.org joan@EXAMPLE.org'])?.emails).toEqual([
      { address: 'Joan@example.org' },
      { address: 'j@example.org' },
    ])
    expect(person(['contact', '07700 900123 / joan@example.org'])).toMatchObject({
      phones: [{ e164: '+447700900123' }],
      emails: [{ address: 'joan@example.org' }],
    })
  })

  it('joins the lines of an address and finds its postcode', () => {
    expect(
      person(
        ['address', '6'],
        ['address', 'High St'],
        ['address', ''],
        ['address', 'Sale'],
        ['postcode', 'm331aa'],
      ),
    ).toEqual({
      addresses: [{ text: '6 High St, Sale', postcode: 'M33 1AA' }],
      postcode: 'M33 1AA',
    })
    expect(person(['address', '6 High St, Sale M33 1AA'])).toMatchObject({
      addresses: [{ text: '6 High St, Sale', postcode: 'M33 1AA' }],
      postcode: 'M33 1AA',
    })
  })

  it('reads wishes strictly, and never lifts one', () => {
    expect(
      person(['may_mail', 'no'], ['may_text', 'yes'], ['do_not_call', 'TRUE'], ['do_not_contact', 'no']),
    ).toEqual({
      doNotMail: true,
      doNotCall: true,
    })
    expect(person(['subscription', 'unsubscribed'])).toEqual({ doNotMail: true })
    expect(person(['subscription', 'subscribed'])).toMatchObject({ contactConsent: 'yes' })
    expect(person(['contact_consent', '14/03/2026'])).toEqual({
      contactConsent: 'yes',
      consentNote: '14/03/2026',
    })
    expect(read([['contact_consent', 'perhaps']]).problems).toEqual([
      { column: 0, code: 'not_yes_or_no', cellOnly: true },
    ])
  })

  it.each<[ColumnUse['as'], string, object]>([
    ['do_not_call', 'Do not call', { doNotCall: true }],
    ['do_not_call', 'Never', { doNotCall: true }],
    ['do_not_call', 'yes, after the accident', { doNotCall: true }],
    ['do_not_contact', 'Do not contact', { doNotContact: true }],
    ['do_not_contact', 'Opted out', { doNotContact: true }],
    ['do_not_mail', 'none', {}],
    ['may_call', 'No - works nights', { doNotCall: true }],
    [
      'contact_consent',
      'No - asked us to stop',
      {
        contactConsent: 'no',
        consentNote: 'No - asked us to stop',
      },
    ],
    [
      'contact_consent',
      'Yes (form of 12/3/24)',
      {
        contactConsent: 'yes',
        consentNote: 'Yes (form of 12/3/24)',
      },
    ],
    ['contact_consent', 'Yes - email only', {}],
  ])('loses no wish that is written in words: %s “%s”', (as, cell, wish) => {
    const { contactConsent, consentNote, doNotCall, doNotContact, doNotMail } = person([as, cell])!
    expect({ contactConsent, consentNote, doNotCall, doNotContact, doNotMail }).toEqual(wish)
  })

  it.each([
    ['Ann & Bob Smith', 'two_people'],
    ['Mr & Mrs Khan', 'two_people'],
    ['Mr and Mrs J. Patel', 'two_people'],
    ['Carys Evans / Huw Evans', 'two_people'],
    ['Ewa Nowak (and Jan)', 'two_people'],
    ['5', 'not_a_name'],
    ['Total members', 'not_a_name'],
    ['GRAND TOTAL', 'not_a_name'],
    ['TOTAL: 212', 'not_a_name'],
    ['Number of members: 212', 'not_a_name'],
    ['The Earl of Mar and Kellie', null],
    ['Anders Sand', null],
    ['Ann Total-Smith', null],
    ['نادیہ خان', null],
  ])('makes one record of one person: %s', (name, code) => {
    const problems = code ? [{ column: 0, code }] : []
    expect(read([['name', name]]).problems).toEqual(problems)
    // What this program wrote comes back as it was.
    expect(read([[{ as: 'name', names: 'as_written' }, name]]).problems).toEqual([])
  })

  it('sees a couple in the parts of a name as well, and a sum below the list', () => {
    const couple = read([
      ['given_name', 'Ann & Bob'],
      ['family_name', 'Smith'],
    ])
    expect(couple.problems).toEqual([{ column: 0, code: 'two_people' }])
    const titled = read([
      ['prefix', 'Mr & Mrs'],
      ['family_name', 'Khan'],
    ])
    expect(titled.problems).toEqual([{ column: 1, code: 'two_people' }])
    expect(read([['family_name', '5']]).problems).toEqual([{ column: 0, code: 'not_a_name' }])
  })

  it('makes nobody of two whom somebody knows', () => {
    const row = read([
      ['name', 'Joan Whitlock'],
      ['connection', 'Sam Osei; Bob & Ann Smith'],
    ])
    expect(row).toMatchObject({
      connections: [],
      problems: [{ column: 1, code: 'two_people', cellOnly: true }],
    })
  })

  it('takes no cell apart that is longer than any list, nor mail and dates from one long run', () => {
    const long = 'x'.repeat(20_001)
    for (const as of ['name', 'email', 'memberships', 'do_not_call'] as const)
      expect(read([[as, long]]).problems).toEqual([{ column: 0, code: 'too_long' }])
    expect(read([['notes', long]]).problems).toEqual([{ column: 0, code: 'too_long' }])
    // Each of these took seconds when every letter was tried as the beginning of something.
    const run = (letter: string) => letter.repeat(20_000)
    expect(read([['email', run('7')]]).problems).toEqual([{ column: 0, code: 'not_an_email' }])
    expect(read([['birth_date', `1${run(' ,')}`.slice(0, 20_000)]]).problems).toEqual([
      { column: 0, code: 'not_a_date', cellOnly: true },
    ])
  })

  it('leaves out an id of ours that is none', () => {
    const { problems, person: given } = read([
      ['name', 'Joan'],
      ['our_id', '17'],
    ])
    expect(given).toEqual({ name: 'Joan' })
    expect(problems).toEqual([{ column: 1, code: 'not_our_id', cellOnly: true }])
  })

  it('takes nobody for born in days to come', () => {
    const in2 = (year: number) => `31/12/${String(year).slice(-2)}`
    const year = new Date().getUTCFullYear()
    const isOver = new Date().toISOString().slice(5, 10) === '12-31'
    expect(person(['birth_date', in2(year)])).toMatchObject({ bornYear: isOver ? year : year - 100 })
    for (const cell of [`31/12/${year + 1}`, String(year + 1)]) {
      const { problems, person: given } = read([['birth_date', cell]])
      expect(given).toEqual({})
      expect(problems).toEqual([{ column: 0, code: 'not_a_date', cellOnly: true }])
    }
  })

  it('keeps an extension with its number, and makes no label of it', () => {
    for (const way of ['ext 23', 'ext. 23', 'x23', 'x 23', 'extension 23'])
      expect(person(['phone', `0161 496 0001 ${way}`])!.phones).toEqual([
        { number: '0161 496 0001 x23', e164: '+441614960001' },
      ])
  })

  it('reads ties from columns, ticks and lists', () => {
    const { affiliations, connections } = read([
      [{ as: 'organisation', group: 1 }, 'Sale PTA'],
      [{ as: 'role', group: 1 }, 'Vice chair'],
      [{ as: 'since', group: 1 }, 'May 2019'],
      [{ as: 'organisation', group: 2 }, 'Choir'],
      [{ as: 'organisation', organisation: 'Food bank', role: 'volunteer' }, 'x'],
      [{ as: 'organisation', organisation: 'Scouts' }, 'no'],
      ['memberships', 'Tenants (treasurer); choir; St Paul’s (Sale)'],
      ['connection', 'Sam Osei (brother), Lee'],
    ])
    expect(affiliations).toEqual([
      { organisation: { name: 'Sale PTA' }, role: 'officer', roleWords: 'Vice chair', sinceYear: 2019 },
      { organisation: { name: 'Choir' } },
      { organisation: { name: 'Food bank' }, role: 'volunteer' },
      { organisation: { name: 'Tenants' }, role: 'treasurer' },
      { organisation: { name: 'St Paul’s (Sale)' } },
    ])
    expect(connections).toEqual([
      { person: { name: 'Sam Osei' }, kind: 'family' },
      { person: { name: 'Lee' }, kind: 'knows' },
    ])
  })

  it('reads fields of the asker’s own by their kind', () => {
    const custom = (type: 'text' | 'number' | 'date' | 'choice', choices?: string[]): ColumnUse => ({
      as: 'custom',
      custom: { name: `${type}${choices ? ' of' : ''}`, type, ...(choices ? { choices } : {}) },
    })
    const { custom: values, problems } = read([
      [custom('text'), 'late shift'],
      [custom('number'), '£1,234.50'],
      [{ ...custom('date'), order: 'mdy' }, '3/14/2026'],
      [custom('choice', ['Yes', 'No']), 'maybe'],
    ])
    expect(values).toEqual({ text: 'late shift', number: 1234.5, date: '2026-03-14' })
    expect(problems).toEqual([{ column: 3, code: 'not_a_choice', cellOnly: true }])
  })

  it('leaves out a mail that is none, unless a name alone is left to tell who it is', () => {
    const wrong = (...more: [ColumnUse['as'], string][]) =>
      read([['name', 'Joan'], ['email', 'joan at example'], ...more]).problems
    const without = [{ column: 1, code: 'not_an_email', cellOnly: true }]
    expect(wrong()).toEqual([{ column: 1, code: 'not_an_email' }])
    expect(wrong(['job_title', 'Cook'])).toEqual([{ column: 1, code: 'not_an_email' }])
    expect(wrong(['phone', 'none known'])).toContainEqual({ column: 1, code: 'not_an_email' })
    for (const more of [
      ['phone', '07700 900101'],
      ['email', 'joan@example.org'],
      ['external_id', '17'],
      ['postcode', 'M33 2AB'],
      ['birth_date', '14/03/1981'],
    ] as const)
      expect(wrong([...more])).toEqual(without)
  })

  it('says what is wrong, in which cell, and whether the row can go in without it', () => {
    const { problems, person: given } = read([
      ['name', 'Joan'],
      ['email', 'joan at example'],
      ['phone', 'none known'],
      ['birth_date', '31/02/1980'],
      ['branch', 'Hale'],
      ['workplace', 'Depot'],
      ['job_title', 'x'.repeat(200)],
      ['external_id', '7.7E+09'],
    ])
    expect(problems).toEqual([
      { column: 4, code: 'unknown_branch', cellOnly: true },
      { column: 5, code: 'unknown_workplace', cellOnly: true },
      { column: 2, code: 'not_a_phone', cellOnly: true },
      { column: 1, code: 'not_an_email', cellOnly: true },
      { column: 3, code: 'not_a_date', cellOnly: true },
      { column: 7, code: 'number_rounded' },
      { column: 6, code: 'too_long' },
    ])
    expect(given).toMatchObject({ bornYear: 1980, workplaceName: 'Depot' })
    expect(given!.birthDate).toBeUndefined()
    expect(readRow(['Joan', 'b', 'c'], [{ as: 'name' }], context()).problems).toEqual([
      { column: null, code: 'too_many_cells' },
    ])
  })
})

describe('other rows', () => {
  it('leaves an organisation alone in whatever words it asked for it, and takes no sum for one', () => {
    const organisation = (words: string) =>
      read(
        [
          ['name', 'Harrow Dale Choir'],
          ['do_not_contact', words],
        ],
        'organisations',
      )
    for (const words of ['yes', 'Do not contact', 'never again', 'since 2019, refused', '3/4/2024'])
      expect(organisation(words).organisation).toMatchObject({ doNotContact: true })
    expect(organisation('no').organisation).toEqual({ name: 'Harrow Dale Choir' })
    expect(organisation('ask the vicar').problems).toEqual([
      { column: 1, code: 'not_yes_or_no', cellOnly: true },
    ])
    expect(read([['name', 'Total: 12']], 'organisations').problems).toEqual([
      { column: 0, code: 'not_a_name' },
    ])
  })

  it('reads organisations, workplaces, affiliations and connections', () => {
    expect(
      read(
        [
          ['name', 'St Anne’s'],
          ['kinds', 'Place of worship'],
          ['website', 'http//:www.example.org'],
          ['power', 'high'],
        ],
        'organisations',
      ).organisation,
    ).toEqual({ name: 'St Anne’s', kinds: ['religious'], website: 'http://www.example.org/', power: 3 })
    expect(
      read(
        [
          ['name', 'Depot'],
          ['branch', 'Sale'],
          ['employer', 'Council'],
          ['head_count', '1,200'],
        ],
        'workplaces',
      ).workplace,
    ).toEqual({ name: 'Depot', branchId: 'branch-id', employer: 'Council', headCount: 1200 })
    expect(
      read(
        [
          ['person_other_name', 'Lord Polak'],
          ['person_external_id', '7'],
          ['organisation_name', 'A'],
          ['role', 'Chair'],
        ],
        'affiliations',
      ),
    ).toMatchObject({
      person: { name: 'Lord Polak', externalIds: [{ system: 'list', id: '7' }] },
      affiliations: [{ organisation: { name: 'A' }, role: 'chair' }],
    })
    expect(
      read(
        [
          ['person_name', 'Joan'],
          ['other_name', 'Osei, Sam'],
          ['connection_kind', 'Sister'],
        ],
        'connections',
      ),
    ).toMatchObject({
      person: { name: 'Joan' },
      connections: [{ person: { name: 'Sam Osei' }, kind: 'family' }],
    })
  })
})

describe('dates', () => {
  it.each([
    ['03/04/1980', 'dmy', '1980-04-03'],
    ['03/04/1980', 'mdy', '1980-03-04'],
    ['25/12/66', 'mdy', '1966-12-25'],
    ['14 March 2026', 'dmy', '2026-03-14'],
    ['Sat, 14th Mar 2026', 'mdy', '2026-03-14'],
    ['March 14, 2026 9:30 am', 'dmy', '2026-03-14'],
    ['2026-03-14T09:30:00Z', 'dmy', '2026-03-14'],
    ['19801231', 'dmy', '1980-12-31'],
    ['1/2/05', 'dmy', '2005-02-01'],
    ['29/02/1999', 'dmy', null],
    ['1980', 'dmy', null],
    ['0161 496 0000', 'dmy', null],
  ] as const)('%s as %s is %s', (cell, order, date) => expect(readDate(cell, order, 2026)).toBe(date))

  it('reads every date back in the order in which it was written', () => {
    const date = fc.date({ min: new Date('1901-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(date, fc.constantFrom('/', '-', '.', ' '), (day, mark) => {
        const [y, m, d] = day.toISOString().slice(0, 10).split('-') as [string, string, string]
        for (const [order, parts] of [
          ['dmy', [d, m, y]],
          ['mdy', [m, d, y]],
          ['ymd', [y, m, d]],
        ] as const) {
          const text = parts.join(mark)
          expect(ordersOf(text)).toContain(order)
          expect(readDate(text, order)).toBe(`${y}-${m}-${d}`)
        }
      }),
    )
  })
})

describe('what else is told of ties and organisations', () => {
  it('takes words, source and fixed role of each of several organisations in a row', () => {
    const { affiliations, connections } = read([
      [{ as: 'organisation', role: 'employee' }, 'Sale Mill'],
      ['source', 'the branch list'],
      [{ as: 'organisation', group: 7 }, 'Choir'],
      [{ as: 'role', group: 7 }, 'chair'],
      [{ as: 'role_words', group: 7 }, 'Chair since the spring'],
      [{ as: 'source', group: 7 }, 'told us'],
      [{ as: 'connection', connection: 'family' }, 'Sam Osei'],
    ])
    expect(affiliations).toEqual([
      { organisation: { name: 'Sale Mill' }, role: 'employee', source: 'the branch list' },
      {
        organisation: { name: 'Choir' },
        role: 'chair',
        roleWords: 'Chair since the spring',
        source: 'told us',
      },
    ])
    expect(connections).toMatchObject([{ kind: 'family' }])
  })

  it('reads how we stand with an organisation, and leaves out what it cannot read', () => {
    const told = (...cells: string[]) =>
      read(
        [
          ['name', 'Choir'],
          ['stage', cells[0]!],
          ['special', cells[1]!],
          ['holder', cells[2]!],
          ['touch_on', cells[3]!],
          ['common_ground', 'The library'],
        ],
        'organisations',
      )
    expect(told('Working together', 'religion', 'amina yusuf', '4/5/2030').organisation).toMatchObject({
      stage: 'working_together',
      special: 'faith',
      touchOn: '2030-05-04',
    })
    expect(told('Met', 'nothing', 'Amina Yusuf', '4 May 2030').organisation).toEqual({
      name: 'Choir',
      stage: 'met',
      special: null,
      holderId: 'organiser-id',
      touchOn: '2030-05-04',
      commonGround: 'The library',
    })
    expect(told('warm', 'green', 'Nobody Here', 'soon').problems).toEqual(
      [
        [1, 'not_a_stage'],
        [2, 'not_special'],
        [3, 'unknown_organiser'],
        [4, 'not_a_date'],
      ].map(([column, code]) => ({ column, code, cellOnly: true })),
    )
  })

  it('leaves whoever is of a branch that is not here without one, also where another was chosen for the rest', () => {
    const chosen = { ...context(), branchId: 'branch-id' }
    expect(readRow(['Joan', 'Hale'], [{ as: 'name' }, { as: 'branch' }], chosen).person).toMatchObject({
      branchId: null,
    })
  })
})

test('several values in one cell come back as they were', () => {
  const value = fc.string({ minLength: 1, unit: 'grapheme' }).map((text) => text.trim())
  fc.assert(
    fc.property(fc.array(value.filter(Boolean)), (values) => {
      expect(listIn(listText(values))).toEqual(values)
    }),
  )
})
