import { number } from '#ui/number.ts'
import type { ErrorWords } from '#web/errors.ts'
import type { Outcome, PhoneListSummary } from '../contract.ts'

const people = (count: number) => (count === 1 ? '1 person' : `${number(count)} people`)

export const OUTCOME_OPTIONS: readonly { value: Outcome; label: string }[] = [
  { value: 'reached', label: 'Reached' },
  { value: 'no_answer', label: 'No answer' },
  { value: 'call_back', label: 'Ring back' },
  { value: 'wrong_number', label: 'Wrong number' },
  { value: 'do_not_call', label: 'Do not call again' },
]
export const OUTCOME_WORDS: Record<Outcome, string> = {
  reached: 'reached',
  no_answer: 'no answer',
  call_back: 'ring back',
  wrong_number: 'wrong number',
  do_not_call: 'do not call again',
}

export const LISTS = {
  emptyPaper: 'an empty phone list',
  title: 'Phone lists',
  soft: 'Ring people one after another, and write down what came of it.',
  empty: 'No list is made yet. On the People page pick whom to ring, then press “Phone list”.',
  people: 'Choose people',
  row: ({ people: all, waiting, by, mine }: PhoneListSummary) =>
    [
      waiting === 0 ? `all ${people(all)} done` : `${waiting} of ${people(all)} still to ring`,
      mine ? '' : `made by ${by.name ?? 'a colleague'}`,
    ]
      .filter(Boolean)
      .join(' · '),
}

export const TODAY = {
  title: 'To ring back',
  all: 'Phone lists',
  row: ({ due }: PhoneListSummary) => `You promised ${people(due)} another call`,
}

export const MAKE = {
  title: (who: string) => `Phone list of ${who}`,
  purpose: 'What do you ring them for?',
  purposeHint: 'The name of the list. Kept in the log, with your name.',
  needsPurpose: 'Please say what for in a few words.',
  text: 'Whoever asked for no calls or to be left alone is left out; so is whoever has no number. At most 500 people.',
  save: 'Make the list',
  leave: 'Leave it',
}

export const CALL = {
  back: { href: '/phone-lists', label: 'Phone lists' },
  next: 'Ring now',
  ring: (number: string) => `Call ${number}`,
  outcome: 'What came of it?',
  note: 'Note',
  noteHint: 'One line for whoever rings next. What you learned belongs in a write-up.',
  on: 'Ring back on',
  never: 'Their number is not offered again, on no list and no page.',
  save: 'Save, and the next one',
  saved: 'Written down.',
  writeUp: 'Write up the talk',
  other: 'Ring someone else',
  all: 'Everyone on the list',
  ringThem: 'Ring',
  again: 'Change',
  done: 'Nobody is left to ring. Well done.',
  tries: (count: number) => (count > 1 ? `rung ${count} times` : ''),
  remove: 'Delete this list',
  removeText:
    'It cannot be brought back. What was written down with each call goes with it. The people stay, and whoever asked for no calls stays so.',
  removed: 'The list is deleted.',
}

export const ERROR_WORDS: ErrorWords = {
  changed_meanwhile: 'Somebody changed this person just now. Save once more.',
}
export const FIELD_WORDS: Record<string, string> = {
  'selection:nobody_to_ring': 'None of these has a number and may be rung.',
  'selection:too_many': 'These are more than 500 people. Narrow the list with a filter first.',
}
