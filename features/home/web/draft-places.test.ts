import { expect, test } from 'vitest'
import { draftPlace } from './draft-places.ts'

test('a draft is carried on where it was begun, with whoever led there', () => {
  const hrefs = ['new', 'joan', 'joan:rose', 'new:rose'].flatMap((key) => [
    draftPlace(`one-to-one:${key}`)?.href,
    draftPlace(`one-to-one-plan:${key}`)?.href,
  ])
  expect(hrefs).toEqual([
    '/one-to-ones/new',
    '/one-to-ones/plan',
    '/one-to-ones/new?person=joan',
    '/one-to-ones/plan?person=joan',
    '/one-to-ones/new?person=joan&introduction=rose',
    '/one-to-ones/plan?person=joan&introduction=rose',
    '/one-to-ones/new?introduction=rose',
    '/one-to-ones/plan?introduction=rose',
  ])
  expect(draftPlace('one-to-one-again:talk')?.href).toBe('/one-to-ones/new?again=talk')
})
