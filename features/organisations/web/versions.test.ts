import { expect, test } from 'vitest'
import { changedFields, contested } from './versions.ts'

const before = { name: 'Club', kinds: ['sports' as const], tags: ['a'], impact: null }

test('only what differs is sent', () => {
  expect(changedFields(before, { ...before, name: 'The club' })).toEqual({ name: 'The club' })
  expect(changedFields(before, before)).toEqual({})
})

test('two who change two things need no choice; two who change one thing do', () => {
  expect(contested(before, { ...before, tags: ['b'] }, { ...before, name: 'The club' })).toEqual([])
  expect(contested(before, { ...before, name: 'A' }, { ...before, name: 'B' })).toEqual(['name'])
  expect(contested(before, { ...before, name: 'A' }, { ...before, name: 'A' })).toEqual([])
})
