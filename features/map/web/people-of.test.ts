import { expect, test } from 'vitest'
import { peopleOf } from './people-of.ts'

test('the map leads to the list of the same people, and to none where a list knows no such filter', () => {
  expect(peopleOf({ kind: 'religious', branchId: 'b', personKind: 'member' })).toBe(
    '/people?organisationKind=religious&branchId=b&kind=member',
  )
  expect(peopleOf({ organisation: 'o', strength: 1 })).toBe('/people?organisationId=o')
  for (const none of [
    {},
    { person: 'p' },
    { kind: 'sports', stage: 'met' },
    { kind: 'sports', strength: 3 },
  ] as const)
    expect(peopleOf(none)).toBeNull()
})
