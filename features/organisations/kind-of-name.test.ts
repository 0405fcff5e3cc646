import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindOfName } from './kind-of-name.contract.ts'
import { ORGANISATION_KINDS, type OrganisationKind, specialOf } from './kinds.contract.ts'

const NAMES: [OrganisationKind | null, string][] = [
  [
    'religious',
    'Unity church|St Mary church|St. Mary’s|Saint Anne|St John the Evangelist, Harrow|Christ Church|Zion Chapel|Ripon Cathedral|Parish of the Holy Trinity|Our Lady & St Hugh|Makki Masjid|Central Mosque|Jamia Islamia|Ghausia Jamia|Shree Ram Mandir|Hindu Temple|Reform Synagogue|Harrow Dale gurdwara|Gurdwara Nanak Darbar|Guru Nanak Sabha|Buddha Vihara|Quaker meeting|Friends Meeting House|Salvation Army|Sale Methodists|Elim Pentecostal|Redeemed Christian Church of God|Mothers’ Union|Muslim Women’s Netball|Church Street Methodist|Temple Road Mosque|St Mary’s Road Mosque|Union Chapel|Council of Churches|Sikh Union Coventry|Christian Union|Sacred Heart|All Saints',
  ],
  [
    'residents',
    'Church Street residents|Church Lane Residents’ Association|St Mary’s Court Tenants|Temple Road tenants and residents|Marsh estate residents|Chapel Walk Neighbourhood Watch|Masjid Street neighbours',
  ],
  [
    'political',
    'Harrow Labour Party|Harrow CLP|Sale Conservatives|Conservative Club|Liberal Democrats|Trafford Green Party|Reform UK Stretford|Plaid Cymru|Young Labour|Communist Party',
  ],
  [
    'ethnic_community',
    'Pakistani welfare association|Bangladeshi Community Association|Irish Centre|Polish Saturday School|Somali Youth Forum|Indian Workers’ Association|West Indian Sports and Social Club|African Caribbean Elders|Chinese Women’s Group|Black Workers Network|Refugee Welcome|Kashmiri Cricket Club',
  ],
  [
    'health_group',
    'Trafford Mind|Mind in Harrow|Dementia Friends|Deaf Club|Diabetes UK|Disability Action|Autism support group|Long Covid group|Save Health Group',
  ],
  ['service_users', 'Patient Participation Group|Harrow Carers|Mental patients’ forum'],
  [
    'sports',
    'Marsh Juniors FC|Sale Cricket Club|Harrow RUFC|Unity FC|Dale Juniors|Stretford Harriers|Boxing gym|St Mary’s FC|Rugby Union club',
  ],
  ['parent_teacher', 'Marsh Primary PTA|Friends of Oak Lane School|Parents’ association|Oak Primary parents'],
  ['governing_body', 'Governors of Oak School|Governing body, St Paul’s'],
  [
    'school',
    'Oak Primary|St Mary’s Catholic Primary School|Harrow Academy|Holy Cross College|University of Salford',
  ],
  ['trades_council', 'Trafford Trades Council|Harrow Trades Union Council'],
  [
    'other_union_branch',
    'UNISON Trafford|GMB|Unite the Union|Fire Brigades Union|Bakers’ Union|NEU Harrow|RMT branch 4',
  ],
  ['students_union', 'Salford Students’ Union'],
  [
    'voluntary',
    'Harrow food bank|Stretford Foodbank|St Mary’s Food Bank|Credit Union|Marsh community association',
  ],
  ['media_newspaper', 'Harrow Gazette|Sale & Altrincham Messenger|The Evening News|Manchester Guardian'],
  ['media_radio', 'Wythenshawe FM|Radio Harrow|BBC Manchester'],
  ['public_body', 'Stretford Town Council|Hale Parish Council|Manchester NHS Trust'],
  ['anti_cuts', 'Harrow Against the Cuts|Save Our Libraries'],
  ['youth', '3rd Sale Scouts|Youth Zone'],
  [null, 'Knit and Natter|St Helens|St. Ives|Church Lane|Temple Street|Chapel Hill|Chess people|'],
]

describe('what an organisation is, by its name', () => {
  const cases = NAMES.flatMap(([kind, names]) => names.split('|').map((name) => ({ kind, name })))
  it.each(cases)('“$name” is $kind', ({ kind, name }) => expect(kindOfName(name)).toBe(kind))

  const worship = 'church chapel cathedral mosque masjid temple mandir synagogue gurdwara vihara'.split(' ')
  const place = fc.constantFrom('Harrow', 'Marsh', 'Unity', 'New', 'Upper Dale', 'Ōtara')
  it('protects every place of worship, wherever it is and however it is written', () =>
    fc.assert(
      fc.property(fc.constantFrom(...worship), place, (word, where) => {
        for (const name of [
          `${where} ${word}`,
          `${word} of ${where}`,
          `${where.toUpperCase()}, ${word.toUpperCase()}`,
        ])
          expect(specialOf([kindOfName(name)!])).toBe('faith')
      }),
    ))
  it('marks no street that is called after one', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('Church', 'Chapel', 'Temple', 'Mosque', 'Cathedral', 'St Mary’s', 'St Helens'),
        fc.constantFrom('Street', 'Road', 'Lane', 'Close', 'Hill', 'Terrace'),
        fc.constantFrom(
          'residents',
          'Tenants’ Association',
          'allotments',
          'food bank',
          'Juniors',
          'Primary',
          '',
        ),
        (name, way, what) => {
          const kind = kindOfName(`${name} ${way} ${what}`)
          expect(kind === null ? null : specialOf([kind])).toBeNull()
        },
      ),
    ))
  it('tells a kind that there is or nothing, and the same of a name in capitals', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const kind = kindOfName(name)
        if (kind !== null) expect(ORGANISATION_KINDS).toContain(kind)
        expect(kindOfName(` ${name} `)).toBe(kind)
      }),
    ))
})
