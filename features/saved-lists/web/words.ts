import type { ErrorWords } from '#web/errors.ts'

export const WORDS = {
  save: 'Save this list',
  saved: (name: string) => `“${name}” is saved. Only you can see it.`,
  mine: (count: number) => `My lists (${count})`,
  title: 'My lists',
  name: 'What to call it',
  hint: 'The search words and filters are kept, not the names found today. Only you see it.',
  needName: 'A few words, so that you know it again.',
  open: 'Open',
  forget: 'Forget',
  forgotten: (name: string) => `“${name}” is forgotten.`,
  undo: 'Undo',
  leave: 'Leave it',
}

export const ERROR_WORDS: ErrorWords = {
  invalid: {
    title: 'This list could not be saved.',
    next: 'Give it a shorter name, or forget a list you no longer need: 200 can be kept.',
  },
}
