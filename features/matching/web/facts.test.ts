import { expect, test } from 'vitest'
import type { Organisation } from '#features/organisations/contract.ts'
import type { Comparison, Side } from '../contract.ts'
import { factsOf, fieldsToChoose } from './facts.ts'

const side = (said: Partial<Organisation>, lastContactOn: string | null = null): Side => ({
  person: null,
  organisation: {
    name: 'Sale Larks',
    otherNames: [],
    kinds: [],
    special: null,
    phones: [],
    emails: [],
    addresses: [],
    tags: [],
    externalIds: [],
    custom: {},
    stage: 'identified',
    holderId: null,
    touchOn: null,
    commonGround: null,
    doNotContact: false,
    ...said,
  } as unknown as Organisation,
  ties: [],
  tieCount: 0,
  lastContactOn,
})
const pair = (one: Side, other: Side) => ({ kind: 'organisations', one, other }) as Comparison

const shown = (given: Comparison) =>
  Object.fromEntries(
    factsOf(given, (id) => (id === 'jo' ? 'Jo Adeyemi' : '')).map(({ field, one, other }) => [
      field,
      [one[0], other[0]],
    ]),
  )

test('two organisations show how we stand with each, who holds it, and when we were last in touch', () => {
  const one = side(
    { stage: 'met', holderId: 'jo', touchOn: '2026-12-04', commonGround: 'A warm hall', doNotContact: true },
    '2026-11-02',
  )
  expect(shown(pair(one, side({})))).toMatchObject({
    stage: ['Met', 'Identified'],
    holderId: ['Jo Adeyemi', undefined],
    touchOn: ['4 December 2026', undefined],
    commonGround: ['A warm hall', undefined],
    doNotContact: ['Do not contact', undefined],
    lastContact: ['2 November 2026', undefined],
  })
})

test('who holds it is chosen also before the names of organisers are there', () => {
  const two = pair(side({ holderId: 'jo', stage: 'met' }), side({ holderId: 'sam', stage: 'ally' }))
  expect(fieldsToChoose(two)).toEqual(['holderId'])
})
