import { expect, test } from 'vitest'
import { newBelonging } from './allies-form-values.ts'
import { freshOne } from './picked.ts'

test('an organisation that is typed in while recording begins as what its name tells', () => {
  expect(newBelonging(freshOne('St Mary church')).kind).toBe('religious')
  expect(newBelonging(freshOne('Church Street residents')).kind).toBe('residents')
  expect(newBelonging(freshOne('Knit and Natter')).kind).toBe('other')
})
