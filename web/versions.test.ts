import { describe, expect, test } from 'vitest'
import { changedFields, choices, contested } from './versions.ts'

const joan = {
  name: 'Joan Whitlock',
  kind: 'member' as const,
  jobTitle: 'Warden',
  tags: ['depot'],
  notes: null as string | null | undefined,
}

describe('two people change one record', () => {
  test('only what differs is sent', () => {
    expect(changedFields(joan, { ...joan, jobTitle: 'Caretaker' })).toEqual({ jobTitle: 'Caretaker' })
    expect(changedFields(joan, { ...joan, notes: undefined })).toEqual({})
  })

  test('what only one of them touched is chosen already, what both touched starts with mine', () => {
    const theirs = { ...joan, name: 'Joan Whitlock-Bray', tags: ['depot', 'choir'] }
    const mine = { ...joan, tags: ['depot', 'steward'], jobTitle: 'Caretaker' }
    expect(choices(joan, theirs, mine).map(({ field, start }) => [field, start])).toEqual([
      ['name', 'theirs'],
      ['jobTitle', 'mine'],
      ['tags', 'mine'],
    ])
  })

  test('two who wrote the same need no choice', () => {
    const same = { ...joan, jobTitle: 'Caretaker' }
    expect(choices(joan, same, same)).toEqual([])
  })
})

const club = { name: 'Club', kinds: ['sports'], tags: ['a'], impact: null }

test('only what differs is sent', () => {
  expect(changedFields(club, { ...club, name: 'The club' })).toEqual({ name: 'The club' })
  expect(changedFields(club, club)).toEqual({})
})

test('two who change two things need no choice; two who change one thing do', () => {
  expect(contested(club, { ...club, tags: ['b'] }, { ...club, name: 'The club' })).toEqual([])
  expect(contested(club, { ...club, name: 'A' }, { ...club, name: 'B' })).toEqual(['name'])
  expect(contested(club, { ...club, name: 'A' }, { ...club, name: 'A' })).toEqual([])
})
