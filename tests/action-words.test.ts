import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ACTIONS, WHAT } from '#features/privacy/web/action-words.ts'

/** Every action that any room writes into the trail, as its code spells it. */
function actionsInCode(): string[] {
  const files = readdirSync('features', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\/server\/.*\.ts$/.test(path) && !path.includes('.test.'))
    .map((path) => readFileSync(`features/${path}`, 'utf8'))
  const rooms = WHAT.map(({ value }) => value.slice(0, -1)).join('|')
  const named = files.flatMap((text) => text.match(new RegExp(`'(${rooms})\\.[a-z_]+'`, 'g')) ?? [])
  return [...new Set(named.map((each) => each.slice(1, -1)))]
}

/** These look like actions in the code and are none: names of files and of background work. */
const isNone = (found: string) => /\.(csv|vcf|sweep|look|resume)$/.test(found)

test('every action has words', () => {
  const all = actionsInCode().filter((action) => !isNone(action))
  expect(all.length).toBeGreaterThan(40)
  expect(all.filter((action) => !(action in ACTIONS))).toEqual([])
})
