import { describe, expect, test } from 'vitest'
import { STEPS } from '../contract.ts'
import { nextAct, stateOf } from './steps.ts'

const EMPTY = {
  branches: 0,
  people: 0,
  members: 0,
  organisations: 0,
  ties: 0,
  workplaces: 0,
  counted: 0,
  workers: 0,
  membersThere: 0,
  alliesForms: 0,
  given: 0,
  untied: 0,
  strangers: 0,
  recent: 0,
  weighed: 0,
  introducers: 0,
  staffed: 0,
  talks: 0,
  mineLately: 0,
  reached: 0,
  team: 0,
  marked: 0,
  introduced: 0,
}

describe('the eleven steps', () => {
  test('an empty workspace has come nowhere, and says which steps have no room yet', () => {
    const states = STEPS.map((step) => stateOf(step, EMPTY).state)
    expect(states.filter((state) => state === 'none')).toHaveLength(8)
    expect(states.filter((state) => state === 'later')).toHaveLength(3)
  })

  test('half of what a step is about makes it well on the way; anything at all is a beginning', () => {
    const mapping = (people: number, untied: number) =>
      stateOf('mapping', { ...EMPTY, people, untied, ties: 1 })
    expect(mapping(20, 10)).toEqual({ step: 'mapping', state: 'well', done: 10, of: 20 })
    expect(mapping(20, 11).state).toBe('some')
    expect(mapping(2, 0).state).toBe('some')
  })

  test('of a few people, and of one branch, the count is told and no share', () => {
    const three = { ...EMPTY, branches: 1, people: 3, ties: 3, workplaces: 1, counted: 1, staffed: 1 }
    for (const step of ['branches', 'mapping', 'leaders'] as const)
      expect(stateOf(step, three)).toMatchObject({ state: 'some', few: true })
    const one = { ...three, people: 200 }
    expect(stateOf('branches', one)).toMatchObject({ state: 'some', few: true })
    expect(stateOf('leaders', one)).toMatchObject({ state: 'some', few: true })
    expect(stateOf('mapping', one)).toEqual({ step: 'mapping', state: 'well', done: 200, of: 200 })
    const two = { ...one, branches: 2, workplaces: 2 }
    expect(stateOf('branches', two)).toEqual({ step: 'branches', state: 'well', done: 1, of: 2 })
  })

  test('leaders are seen before any workplace has a steward', () => {
    expect(stateOf('leaders', { ...EMPTY, workplaces: 2 }).state).toBe('none')
    expect(stateOf('leaders', { ...EMPTY, people: 20, workplaces: 2, marked: 3 })).toEqual({
      step: 'leaders',
      state: 'some',
      done: 0,
      of: 2,
      marked: 3,
    })
  })
})

describe('the next act', () => {
  test('walks from an empty workspace to the question', () => {
    const now = { ...EMPTY }
    const acts = [nextAct('region', now)?.act]
    const grow = (change: Partial<typeof EMPTY>) =>
      acts.push(nextAct('region', Object.assign(now, change))?.act)
    grow({ branches: 1 })
    grow({ people: 10, untied: 10 })
    grow({ organisations: 4 })
    grow({ ties: 1, untied: 9 })
    grow({ untied: 5, workplaces: 2 })
    grow({ mineLately: 1 })
    grow({ counted: 1 })
    grow({ weighed: 2 })
    expect(acts).toEqual([
      'add_branch',
      'add_people',
      'add_organisations',
      'record_ties',
      'tie_people',
      'meet_someone',
      'count_heads',
      'weigh_organisations',
      'ask_who_we_know',
    ])
  })

  test('names the organisation to approach, once people are met', () => {
    const some = { ...EMPTY, branches: 1, people: 10, organisations: 4, ties: 9 }
    const club = { id: 'x', name: 'Harriers' }
    expect(nextAct('branch', some, club)?.act).toBe('meet_someone')
    expect(nextAct('branch', { ...some, mineLately: 1 }, club)).toMatchObject({
      act: 'approach',
      about: club,
    })
  })

  test('a branch organiser is not sent to add a branch, nor a listener to count heads', () => {
    expect(nextAct('branch', EMPTY)?.act).toBe('add_people')
    expect(nextAct('listener', { ...EMPTY, people: 3, given: 3, untied: 2 })).toEqual({
      act: 'tie_people',
      count: 2,
      about: null,
    })
    expect(nextAct('listener', { ...EMPTY, people: 3, given: 3 })).toMatchObject({
      act: 'meet_given',
      count: 3,
    })
  })
})
