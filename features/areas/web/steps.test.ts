import { expect, test } from 'vitest'
import { shadeOf, shadeWords, stepsOf } from './steps.ts'

test('shades hold about as many areas each and say what they stand for', () => {
  const steps = stepsOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 500])
  expect(steps).toEqual([2, 4, 6, 8, 500])
  expect([0, 1, 2, 3, 8, 9, 500].map((n) => shadeOf(steps, n))).toEqual([0, 1, 1, 2, 4, 5, 5])
  expect(shadeWords(steps).map(({ label }) => label)).toEqual(['1–2', '3–4', '5–6', '7–8', '9–500'])
})

test('few different numbers make few shades, and the highest is the darkest', () => {
  expect(shadeWords(stepsOf([3, 3, 3]))).toEqual([{ shade: 5, label: '1–3' }])
  expect(shadeWords(stepsOf([1, 7])).map(({ shade }) => shade)).toEqual([3, 5])
  expect(stepsOf([0])).toEqual([])
})
