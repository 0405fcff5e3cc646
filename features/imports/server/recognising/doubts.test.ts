import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ColumnUse } from '../../mapping.contract.ts'
import { doubtsOf } from './doubts.ts'
import { recogniseColumns } from './recognise-columns.ts'

const of = (use: ColumnUse, ...cells: string[]) =>
  doubtsOf(
    'people',
    [use],
    cells.map((cell) => [cell]),
  )

it('says once a column what its cells look like, with how many and one of them', () => {
  expect(of({ as: 'family_name' }, 'M41 5AA', 'M33 1AA', 'Ward', '')).toEqual([
    { column: 0, doubt: 'postcode', rows: 2, of: 3, example: 'M41 5AA' },
  ])
  expect(of({ as: 'given_name' }, '07700 900001')).toMatchObject([{ doubt: 'phone' }])
  expect(of({ as: 'name' }, 'elsie@example.org')).toMatchObject([{ doubt: 'mail' }])
  expect(of({ as: 'family_name' }, '3 April 1985', 'Ward2')).toMatchObject([
    { doubt: 'date', rows: 1, of: 2 },
  ])
  expect(of({ as: 'name' }, 'Elsie Ward 2', 'Máire Ní Bhriain')).toMatchObject([{ doubt: 'digits', rows: 1 }])
  expect(of({ as: 'job_title' }, 'Band 5 nurse', 'M41 5AA')).toMatchObject([{ doubt: 'postcode', rows: 1 }])
})

it('lets organisations have numbers in their names', () => {
  expect(doubtsOf('organisations', [{ as: 'name' }], [['35th Sale Scouts'], ['Unit 5 Gym']])).toEqual([])
  expect(doubtsOf('people', [{ as: 'organisation' }], [['35th Sale Scouts']])).toEqual([])
  expect(doubtsOf('workplaces', [{ as: 'name' }], [['M41 5AA']])).toMatchObject([{ doubt: 'postcode' }])
})

it('doubts the order of dates where another reads more of them', () => {
  const dates = ['03/04/85', '25/12/80', '13/01/1979']
  expect(of({ as: 'birth_date', order: 'mdy' }, ...dates)).toEqual([
    { column: 0, doubt: 'other_order', rows: 2, of: 3, example: '25/12/80' },
  ])
  expect(of({ as: 'birth_date', order: 'dmy' }, ...dates)).toEqual([])
  expect(
    of({ as: 'custom', order: 'mdy', custom: { name: 'Joined', type: 'date' } }, '25/12/80'),
  ).toHaveLength(1)
})

it('doubts nothing that it recognised by itself in an ordinary list', () => {
  const titles = ['First name', 'Surname', 'Mobile', 'Email', 'Postcode', 'DOB', 'Job title', 'Notes']
  const row = fc.tuple(
    fc.constantFrom('Elsie', 'Yasmin', 'Seán', 'Ka Yan'),
    fc.constantFrom('Ward', 'O’Brien', 'Al-Masri'),
    fc.constantFrom('07700 900001', '0161 496 0000'),
    fc.constantFrom('elsie@example.org', 'y.ali@example.org'),
    fc.constantFrom('M41 5AA', 'M33 1AA'),
    fc.constantFrom('03/04/1985', '25/12/1980'),
    fc.constantFrom('Band 5 nurse', 'Cleaner', 'Driver 2'),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
      expect(doubtsOf('people', recogniseColumns(titles, rows, 'people'), rows)).toEqual([])
    }),
  )
})
