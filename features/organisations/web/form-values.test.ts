import { expect, test } from 'vitest'
import { named, newOrganisation } from './form-values.ts'

const typed = (text: string, from = newOrganisation()) => ({ ...from, ...named(from, text) })

test('a name ticks what it tells, and takes the tick back with it', () => {
  const church = typed('St Mary church')
  expect(church.kinds).toEqual(['religious'])
  expect(typed('St Mary church residents', church).kinds).toEqual(['residents'])
  expect(typed('Mary', church).kinds).toEqual([])
})

test('what somebody ticked or unticked stays, whatever the name becomes', () => {
  expect(typed('St Mary church', newOrganisation({ name: 'Mary', kinds: ['sports'] })).kinds).toEqual([
    'sports',
  ])
  expect(typed('St Mary church hall', { ...typed('St Mary church'), kinds: [] }).kinds).toEqual([])
})
