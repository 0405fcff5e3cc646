import { expect, test } from 'vitest'
import { kindsFor } from './kinds-for.ts'

test('the name tells the kind where nothing else does, and a charity that is a church is protected too', () => {
  expect(kindsFor('Unity church', 'other')).toEqual(['religious'])
  expect(kindsFor('Knit and Natter', 'other')).toEqual(['other'])
  expect(kindsFor('Unity church', 'voluntary')).toEqual(['religious', 'voluntary'])
  expect(kindsFor('Harrow food bank', 'voluntary')).toEqual(['voluntary'])
})

test('what was chosen for the whole list stands', () => {
  expect(kindsFor('St Mary’s', 'school')).toEqual(['school'])
})
