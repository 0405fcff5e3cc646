import { expect, test } from 'vitest'
import { restoreRow } from './restore.ts'

const restored = (was: object, now: object, current: object) =>
  restoreRow(was as never, now as never, current as never)

test('what nobody has touched since is as it was', () => {
  const was = { name: 'Rob', tags: ['a'], notes: null, custom: { size: 'M' } }
  const now = { name: 'Bob', tags: ['a', 'b'], notes: 'n', custom: { size: 'M', shift: 'late' } }
  expect(restored(was, now, now)).toEqual({ row: was, stayed: [] })
})

test('of a list, what was added since stays and what was taken since stays away', () => {
  const was = { tags: ['a', 'b'] }
  const now = { tags: ['a', 'b', 'c', 'd'] }
  expect(restored(was, now, { tags: ['b', 'c', 'new'] })).toEqual({
    row: { tags: ['b', 'new'] },
    stayed: ['tags'],
  })
})

test('of notes, only the part that came with the merge goes, wherever it stands now', () => {
  const [was, now] = [{ notes: 'Ours.' }, { notes: 'Ours.\n\nTheirs.' }]
  expect(restored(was, now, { notes: 'Ours.\n\nTheirs.\n\nMet today.' }).row).toEqual({
    notes: 'Ours.\n\nMet today.',
  })
  // Rewritten: nothing can be told apart any more, so all of it stays.
  expect(restored(was, now, { notes: 'All new.' })).toEqual({ row: { notes: 'All new.' }, stayed: ['notes'] })
})

test('of fields of our own, each goes back by itself; a column newer than the merge is left alone', () => {
  const was = { custom: { size: 'M' } }
  const now = { custom: { size: 'M', shift: 'late' } }
  const current = { custom: { size: 'L', shift: 'late' }, added_later: 1 }
  expect(restored(was, now, current)).toEqual({
    row: { custom: { size: 'L' }, added_later: 1 },
    stayed: ['custom'],
  })
})
