import { expect, test } from 'vitest'
import { actOf } from './target.ts'

const chair = {
  person: { id: 'p', name: 'Sunita Rao' },
  ours: false,
  direct: true,
  introductionId: null,
  lastTalkOn: null,
}
const club = { organisationId: 'o' } as const

test('someone of the organisation who is not of us is met, and nobody asks them to introduce us to themselves', () => {
  const plan = '/one-to-ones/plan?person=p'
  expect(actOf(chair, club)).toEqual({ href: plan, words: 'Meet' })
  expect(actOf({ ...chair, lastTalkOn: '2026-11-01' }, club)).toEqual({ href: plan, words: 'Meet again' })
})

test('our own, and whoever only knows someone there, are asked', () => {
  const ask = { href: '/introductions/new?organisation=o&person=p', words: 'Ask' }
  expect(actOf({ ...chair, ours: true }, club)).toEqual(ask)
  expect(actOf({ ...chair, direct: false }, club)).toEqual(ask)
  expect(actOf(chair, { personId: 'q' }).words).toBe('Ask')
  expect(actOf({ ...chair, introductionId: 'i' }, club).words).toBe('under way')
})
