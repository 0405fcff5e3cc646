import { expect, test } from 'vitest'
import type { Workplace } from '../contract.ts'
import { byContractor, gapOf } from './contracted-out.ts'

const place = (more: Partial<Workplace>): Workplace => ({
  id: 'w',
  branchId: 'b',
  name: 'School',
  employerId: null,
  employerName: null,
  contractorId: 'shine',
  contractorName: 'Shine Ltd',
  contract: null,
  headCount: null,
  address: null,
  postcode: null,
  outcode: null,
  members: 0,
  activists: 0,
  complete: true,
  createdAt: '',
  updatedAt: '',
  archivedAt: null,
  ...more,
})

test('a gap is known only where the workers and all members are', () => {
  expect(gapOf(place({ headCount: 10, members: 4 }))).toBe(6)
  expect(gapOf(place({ headCount: 3, members: 4 }))).toBe(0)
  expect(gapOf(place({ members: 4 }))).toBeNull()
  expect(gapOf(place({ headCount: 10, members: 4, complete: false }))).toBeNull()
})

test('contractors stand by the width of the gap, and members without a head count do not hide it', () => {
  const groups = byContractor([
    place({ headCount: 10, members: 4, activists: 1 }),
    place({ members: 50 }),
    place({ contractorId: 'serv', contractorName: 'Serv', headCount: 100, members: 1 }),
    place({ contractorId: null, headCount: 500 }),
  ])
  expect(groups.map(({ name, headCount, members, gap }) => [name, headCount, members, gap])).toEqual([
    ['Serv', 100, 1, 99],
    ['Shine Ltd', 10, 4, 6],
  ])
})
