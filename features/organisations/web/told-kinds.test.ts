import { expect, test } from 'vitest'
import { groupsOf, type Told } from './told-kinds.ts'

const one = (name: string, told: Told['told'], special: Told['special'] = null): Told => ({
  id: name,
  name,
  told,
  special,
})

test('those of one kind stand together, what the law protects first', () => {
  const groups = groupsOf([
    one('Ash FC', 'sports'),
    one('Ash church', 'religious', 'faith'),
    one('Beech school', 'school'),
    one('Elm Labour', 'political', 'politics'),
    one('Oak chapel', 'religious', 'faith'),
  ])
  expect(groups.map(({ kind, organisations }) => [kind, organisations.map(({ name }) => name)])).toEqual([
    ['religious', ['Ash church', 'Oak chapel']],
    ['political', ['Elm Labour']],
    ['school', ['Beech school']],
    ['sports', ['Ash FC']],
  ])
})
