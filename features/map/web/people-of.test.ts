import { expect, test } from 'vitest'
import { peopleOf } from './people-of.ts'

test('the map leads to the list of the same people, and to none where a list knows no such filter', () => {
  expect(peopleOf({ kind: 'religious', branchId: 'b', personKind: 'member' })).toBe(
    '/people?organisationKind=religious&branchId=b&kind=member',
  )
  expect(peopleOf({ stage: 'met' })).toBe('/people?organisationStage=met')
  // Around someone or somewhere stand people two ties away, which no list knows.
  for (const none of [{}, { person: 'p' }, { organisation: 'o' }, { kind: 'sports', strength: 3 }] as const)
    expect(peopleOf(none)).toBeNull()
})
