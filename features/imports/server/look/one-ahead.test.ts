import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { oneAhead } from './one-ahead.ts'

/** Answers slowly, and notes what is under way. */
function base(fails = -1) {
  const [asked, answered]: [number[], number[]] = [[], []]
  const ask = async (one: number) => {
    asked.push(one)
    await wait(5)
    answered.push(one)
    if (one === fails) throw new Error(`no answer about ${one}`)
    return one * 10
  }
  return { asked, answered, ask }
}

test('answers in order, with the next asked for and no more', async () => {
  const { asked, ask } = base()
  const got: number[] = []
  for await (const answer of oneAhead([1, 2, 3], ask)) {
    got.push(answer)
    expect(asked).toHaveLength(Math.min(got.length + 1, 3))
  }
  expect(got).toEqual([10, 20, 30])
  for await (const _ of oneAhead([], ask)) throw new Error('There was nothing to ask')
})

test('whoever stops half way finds nothing under way', async () => {
  const { asked, answered, ask } = base()
  const stopping = async () => {
    for await (const answer of oneAhead([1, 2, 3], ask)) if (answer === 10) throw new Error('enough')
  }
  await expect(stopping()).rejects.toThrow('enough')
  expect(asked).toEqual([1, 2])
  expect(answered).toEqual([1, 2])
})

test('what fails ahead is told when its turn comes', async () => {
  const { ask } = base(2)
  const got: number[] = []
  const all = async () => {
    for await (const answer of oneAhead([1, 2, 3], ask)) {
      await wait(20)
      got.push(answer)
    }
  }
  await expect(all()).rejects.toThrow('no answer about 2')
  expect(got).toEqual([10])
})
