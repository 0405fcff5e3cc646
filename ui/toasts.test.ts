import { beforeEach, expect, test } from 'vitest'
import { closePassing, closeToast, toast, toastStore } from './toasts.ts'

const said = () => toastStore.read().map(({ text }) => text)
beforeEach(() => {
  for (const { id } of toastStore.read()) closeToast(id)
})

test('no more than the last two are said at a time', () => {
  for (const text of ['Saved.', 'Sam is written down.', 'Saved again.']) toast(text)
  expect(said()).toEqual(['Sam is written down.', 'Saved again.'])
})

test('on the next page what could be undone is over, and what stays is still said', () => {
  toast('A new version is ready.', { stays: true })
  toast('Saved.', { act: { label: 'Undo', onPress: () => {} } })
  closePassing()
  expect(said()).toEqual(['A new version is ready.'])
})
