import { describe, expect, it, test } from 'vitest'
import type { TableKind } from '../../mapping.contract.ts'
import { readRow } from '../row/read-row.ts'
import { recogniseColumns } from './recognise-columns.ts'

/** What a row of a list with these titles says of where someone is, by the titles alone. */
function read(titles: string, row: string, kind: TableKind = 'people') {
  const cells = row.split('|')
  const uses = recogniseColumns(titles.split('|'), [cells], kind)
  const context = {
    kind,
    system: 'list',
    branch: () => undefined,
    organiser: () => undefined,
    workplace: () => undefined,
  }
  const values = readRow(cells, uses, context)
  return values.person ?? values.organisation
}

const HOME = { text: '1 High St, Sale', postcode: 'M33 1AA', label: 'home' }
const WORK = { text: 'Town Hall, Stretford', postcode: 'M32 0TH', label: 'work' }
const BOTH = 'Joan Whitlock|1 High St|Sale|M33 1AA|Town Hall|Stretford|M32 0TH'
const TURNED = 'Joan Whitlock|Town Hall|Stretford|M32 0TH|1 High St|Sale|M33 1AA'

describe('columns that speak of two addresses', () => {
  it.each([
    ['Name|Home Street|Home City|Home Postal Code|Business Street|Business City|Business Postal Code', BOTH],
    ['Name|Home address|Home town|Home postcode|Work address|Work town|Work postcode', BOTH],
    ['Name|Address (home)|Town (home)|Postcode (home)|Address (work)|Town (work)|Postcode (work)', BOTH],
    ['name|home_address1|home_city|home_zip|work_address1|work_city|work_zip', BOTH],
    ['Name|HomeStreet|HomeCity|HomePostcode|WorkStreet|WorkCity|WorkPostcode', BOTH],
    ['Name|Home address|Town|Postcode|Work address|Town|Postcode', BOTH],
    [
      'Name|Home Address Line 1|Home Address Line 2|Postcode|Office address line 1|Address line 2|Post code',
      BOTH,
    ],
    ['Name|Personal address|City|Zip|Employer address|Employer city|Employer zip', BOTH],
    ['Name|Work address|Work town|Work postcode|Home address|Home town|Home postcode', TURNED],
    ['Name|Work address|Town|Postcode|Home address|Town|Postcode', TURNED],
  ])('%s', (titles, row) => {
    expect(read(titles, row)).toMatchObject({ addresses: [HOME, WORK], postcode: 'M33 1AA' })
  })

  it('takes the one without a word for where someone lives', () => {
    const { label: _, ...unsaid } = HOME
    expect(read('Name|Address|Town|Postcode|Work address|Work town|Work postcode', BOTH)).toMatchObject({
      addresses: [unsaid, WORK],
      postcode: 'M33 1AA',
    })
    expect(read('Name|Home address|Postal address', 'Joan Whitlock|1 High St|PO Box 4')).toMatchObject({
      addresses: [
        { text: '1 High St', label: 'home' },
        { text: 'PO Box 4', label: 'mailing' },
      ],
    })
  })

  it('keeps a postcode of work that stands alone, and makes it nobody’s own', () => {
    expect(read('Name|Home address|Work postcode', 'Joan Whitlock|1 High St|m320th')).toMatchObject({
      addresses: [
        { text: '1 High St', label: 'home' },
        { text: 'M32 0TH', postcode: 'M32 0TH', label: 'work' },
      ],
    })
    const noHome = read(
      'Name|Home address|Home postcode|Work address|Work postcode',
      'Joan Whitlock|||Town Hall|M32 0TH',
    )
    expect(noHome).toMatchObject({ addresses: [{ text: 'Town Hall', postcode: 'M32 0TH', label: 'work' }] })
    expect(noHome).not.toHaveProperty('postcode', 'M32 0TH')
  })

  it('parts those of an organisation as well', () => {
    expect(
      read('Organisation|Office address|Postal address', 'Choir|Town Hall|PO Box 4', 'organisations'),
    ).toMatchObject({
      addresses: [
        { text: 'PO Box 4', label: 'mailing' },
        { text: 'Town Hall', label: 'work' },
      ],
    })
  })
})

describe('columns of one address', () => {
  it.each([
    ['Name|Address 1|Address 2|Address 3|Town|County|Postcode', undefined],
    ['Name|House number|Street|District|Town|County|Home postcode', undefined],
    ['Name|Home address|Address line 2|Address line 3|Town|County|Postcode', 'home'],
    ['Name|Work address|Address 2|Street|Town|County|Postcode', 'work'],
    [
      'Name|Mailing Street|Mailing Address 2|Mailing Suburb|Mailing City|Mailing State|Mailing Zip',
      undefined,
    ],
  ])('%s', (titles, label) => {
    const found = read(titles, 'Joan Whitlock|Flat 2|1 High St|Ashton|Sale|Cheshire|M33 1AA')
    expect(found?.addresses).toEqual([
      { text: 'Flat 2, 1 High St, Ashton, Sale, Cheshire', postcode: 'M33 1AA', ...(label ? { label } : {}) },
    ])
    expect(found?.postcode).toBe('M33 1AA')
  })
})

test.each([
  ['Home phone', '0161 496 0001', 'home'],
  ['Phone (home)', '0161 496 0001', 'home'],
  ['Private tel', '0161 496 0001', 'home'],
  ['Work phone', '0161 496 0001', 'work'],
  ['Business Phone 2', '0161 496 0001', 'work'],
  ['Tel - office', '0161 496 0001', 'work'],
  ['WorkTelephone', '0161 496 0001', 'work'],
  ['Mobile', '07700 900123', 'mobile'],
  ['Personal mobile', '07700 900123', 'mobile'],
  ['Work mobile', '07700 900123', 'work mobile'],
])('a phone under %s', (title, number, label) => {
  const phones = read(`Name|Phone|${title}`, `Joan Whitlock|0161 496 0000|${number}`)?.phones
  expect(phones).toContainEqual(expect.objectContaining({ number, label }))
  expect(phones).toContainEqual(expect.not.objectContaining({ label: expect.anything() }))
})

test.each([
  ['Home email', 'home'],
  ['Personal e-mail address', 'home'],
  ['Work E-mail', 'work'],
  ['Office mail address', 'work'],
])('a mail under %s', (title, label) => {
  expect(read(`Name|Email|${title}`, 'Joan Whitlock|joan@example.org|j@example.org')?.emails).toEqual([
    { address: 'joan@example.org' },
    { address: 'j@example.org', label },
  ])
})
