import { expect, test } from 'vitest'
import { changesOf } from './difference.ts'

const one = (value: string) => ({ values: [value], more: 0 })
const none = { values: [], more: 0 }

test('only what differs is shown, each field as it was and as it is', () => {
  const before = {
    name: 'Joan',
    doNotCall: false,
    phones: [{ number: '0161 496 0307', label: 'work' }],
    notes: null,
  }
  const after = { name: 'Joan Whitlock', doNotCall: true, phones: [], notes: null }
  expect(changesOf(before, after)).toEqual([
    { field: 'name', was: one('Joan'), is: one('Joan Whitlock') },
    { field: 'doNotCall', was: one('no'), is: one('yes') },
    { field: 'phones', was: one('0161 496 0307 work'), is: none },
  ])
})

test('a new record shows what was filled in; long lists and texts are cut and say so', () => {
  expect(changesOf(null, { name: 'Joan', notes: '', tags: [] })).toEqual([
    { field: 'name', was: none, is: one('Joan') },
  ])
  const [people] = changesOf(undefined, { people: Array.from({ length: 1000 }, (_, at) => `p${at}`) })
  expect(people!.is.values).toHaveLength(20)
  expect(people!.is.more).toBe(980)
  const [notes] = changesOf(null, { notes: 'a'.repeat(20_000) })
  expect(notes!.is.values[0]).toHaveLength(501)
})

test('nothing written is nothing shown, whatever shape it has', () => {
  expect(changesOf(null, null)).toEqual([])
  expect(changesOf('old', 'new')).toEqual([{ field: '', was: one('old'), is: one('new') }])
  expect(changesOf(null, { filters: { kind: 'member' } })).toEqual([
    { field: 'filters.kind', was: none, is: one('member') },
  ])
})
