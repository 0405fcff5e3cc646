import { expect, it } from 'vitest'
import { countNames } from '../engine/count.ts'
import { DEFAULT_KNOWLEDGE } from '../engine/knowledge.ts'
import { knowledgeFrom, knowledgeText } from './knowledge.ts'

const learned = {
  ...DEFAULT_KNOWLEDGE,
  duplicates: 0.5,
  crowded: new Set(['+441614960000']),
  nameFrequency: countNames([{ name: 'Joan Whitlock' }], 0.25),
}

it('what was learned comes back from its text as it was', () => {
  expect(knowledgeFrom(knowledgeText(learned))).toEqual(learned)
})

it('what an earlier version did not keep is as usual, and of its counts nothing is known', () => {
  const { togetherness: _, ...less } = learned
  const { share: __, ...counts } = learned.nameFrequency
  const read = knowledgeFrom(knowledgeText({ ...less, nameFrequency: counts } as typeof learned))
  expect(read.togetherness).toBe(DEFAULT_KNOWLEDGE.togetherness)
  expect(read.nameFrequency).toEqual({ ...counts, share: 0 })
})
