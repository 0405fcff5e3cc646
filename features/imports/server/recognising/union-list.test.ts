import { expect, test } from 'vitest'
import type { Mapping, TableKind } from '../../mapping.contract.ts'
import { titleOfMembers } from './union-list.ts'

const ROWS = Array.from({ length: 20 }, (_, at) => ['Joan Whitlock', String(at + 1)])
const NAMED: Mapping = [{ as: 'name' }, { as: 'external_id' }]

const found = (title: string, { rows = ROWS, uses = NAMED, kind = 'people' as TableKind } = {}) =>
  titleOfMembers(['Name', title], { kind, sample: rows, mapping: uses })

test.each([
  'Membership no.',
  'Member No',
  'MemberNumber',
  'membership_number',
  'Union membership ID',
  'Mem Ref',
  'Member since',
  'Membership start date',
  'Joined the union',
  'Date joined union',
  'Subs band',
])('a list with “%s” is of the union’s members', (title) => {
  expect(found(title)).toBe(title)
})

test.each([
  'Payroll no',
  'Staff number',
  'Id',
  'Number of members',
  'Memberships',
  'Member of',
  'Member of the public',
  'Date joined',
  'Subscription status',
])('a list with “%s” may be of anybody', (title) => {
  expect(found(title)).toBeNull()
})

test('a number that one in five lacks tells of a list of members and others', () => {
  const some = ROWS.map(([name, number], at) => [name!, at % 5 === 0 ? '' : number!])
  expect(found('Member no', { rows: some })).toBeNull()
  expect(found('Member no', { rows: ROWS.map(([name], at) => [name!, at === 3 ? 'n/a' : 'A1']) })).toBe(
    'Member no',
  )
  expect(found('Member no', { rows: [] })).toBeNull()
})

test('where another column says who each one is, it alone counts', () => {
  expect(found('Member no', { uses: [{ as: 'kind' }, { as: 'external_id' }] })).toBeNull()
  expect(found('Membership type', { uses: [{ as: 'name' }, { as: 'kind' }] })).toBe('Membership type')
  expect(found('Member no', { kind: 'affiliations' })).toBeNull()
})
