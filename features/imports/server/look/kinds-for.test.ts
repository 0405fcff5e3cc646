import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ORGANISATION_KINDS, specialOf } from '#features/organisations/contract.ts'
import { kindOfName } from '#features/organisations/server/public.ts'
import { kindsFor } from './kinds-for.ts'

test('the name tells the kind where nothing else does, and a charity that is a church is protected too', () => {
  expect(kindsFor('Unity church', undefined, 'other')).toEqual(['religious'])
  expect(kindsFor('Knit and Natter', [], 'other')).toEqual(['other'])
  expect(kindsFor('Unity church', undefined, 'voluntary')).toEqual(['religious', 'voluntary'])
  expect(kindsFor('Harrow food bank', undefined, 'voluntary')).toEqual(['voluntary'])
})

test('a row that says charity or company says it beside the name, and any other kind as it is', () => {
  expect(kindsFor('Unity church', ['voluntary'], 'other')).toEqual(['religious', 'voluntary'])
  expect(kindsFor('Unity church', ['voluntary', 'employer'], 'sports')).toEqual([
    'religious',
    'voluntary',
    'employer',
  ])
  expect(kindsFor('Unity church', ['school'], 'voluntary')).toEqual(['school'])
  expect(kindsFor('Knit and Natter', ['voluntary'], 'other')).toEqual(['voluntary'])
})

test('what was chosen for the whole list stands', () => {
  expect(kindsFor('St Mary’s', undefined, 'school')).toEqual(['school'])
})

test('nothing that is given is lost but "other", and a charity is protected as its name alone would be', () => {
  const names = fc.constantFrom(
    'Unity church',
    'Hale Labour Party',
    'Stroke support group',
    'Sale Larks',
    'x',
  )
  const kinds = fc.uniqueArray(fc.constantFrom(...ORGANISATION_KINDS), { maxLength: 4 })
  fc.assert(
    fc.property(names, kinds, fc.constantFrom(...ORGANISATION_KINDS), (name, given, chosen) => {
      const found = kindsFor(name, given, chosen)
      for (const kind of given) if (kind !== 'other') expect(found).toContain(kind)
      const told = kindOfName(name)
      expect(specialOf(kindsFor(name, ['voluntary'], chosen))).toBe(specialOf(told ? [told] : []))
    }),
  )
})
