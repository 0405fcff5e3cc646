import { expect, test } from 'vitest'
import { countedBy, withoutSet } from './area-filters.ts'
import { placelessWords } from './words.ts'

test('what was brought in is counted by at once', () => {
  expect(countedBy({ id: 'wards', kind: 'boundaries' }, '')).toEqual({ setId: 'wards' })
  expect(countedBy({ id: 'table', kind: 'outcodes' }, 'wards')).toEqual({ setId: '' })
  expect(countedBy({ id: 'gazetteer', kind: 'postcodes' }, 'wards')).toEqual({ setId: 'wards' })
})

test('what is about to be deleted is no longer counted by', () => {
  expect(withoutSet({ id: 'wards' }, 'wards')).toEqual({ setId: '' })
  expect(withoutSet({ id: 'halves' }, 'wards')).toEqual({ setId: 'wards' })
})

test('says just what is missing, and who can bring it', () => {
  expect(placelessWords(1, true)).toBe(
    'One of these has a postcode, but nothing brought in says where it lies. Outlines alone do not tell: they also need a table of postcodes or outcodes with latitude and longitude. Bring one in below.',
  )
  expect(placelessWords(6, false)).toMatch(
    /^6 of these have postcodes.*A regional organiser can bring one in\.$/,
  )
})
