import { longDay } from '#ui/day.ts'
import { number } from '#ui/number.ts'
import type { ErrorWords } from '#web/errors.ts'
import type { MatchKind, Search, WrittenSince } from '../contract.ts'

export const pairWords = (count: number) => (count === 1 ? '1 pair' : `${number(count)} pairs`)

export const KINDS: readonly { value: MatchKind; label: string }[] = [
  { value: 'people', label: 'People' },
  { value: 'organisations', label: 'Organisations' },
]
export const recordWords = (kind: MatchKind, count: number) => {
  const one = kind === 'people' ? 'person' : 'organisation'
  const many = kind === 'people' ? 'people' : 'organisations'
  return `${number(count)} ${count === 1 ? one : many}`
}

export const SAME = {
  title: { people: 'Same person?', organisations: 'Same organisation?' },
  soft: 'Two records that may be of one and the same. You answer; none of these is joined by itself, and every answer can be undone.',
  same: 'Same',
  different: 'Not the same',
  later: 'Later',
  undo: 'Undo last',
  reasons: 'Why we ask',
  speaks: { for: 'For it: ', against: 'Against it: ', little: 'Says little: ' },
  keep: 'Keep this one',
  kept: 'Its address stays; the other leads to it.',
  differs: 'differs',
  first: 'First record',
  second: 'Second record',
  stands: 'Stands',
  joined:
    'Made one, it has the phones, mail addresses, tags, notes, talks and ties of both, each once. Where only one value can stand, the marked one does, and the other is shown below it.',
  keys: 'Answer with keys: S same, D not the same, L later, U undo, arrows for which to keep',
  waiting: (open: number) => (open === 1 ? '1 pair waits' : `${number(open)} pairs wait`),
  later_too: (later: number) => `${number(later)} put off`,
  answered: (count: number) => `${number(count)} answered just now`,
  saving: (count: number) => `${number(count)} being saved`,
  notSaved: (count: number) =>
    count === 1
      ? 'One of your answers was not saved. Its pair comes next.'
      : `${number(count)} of your answers were not saved. Their pairs come next.`,
  none: {
    people: 'Nobody seems to be written down twice. Imports and new records are looked at every night.',
    organisations: 'No organisation seems to be written down twice. New records are looked at every night.',
  },
  onlyLater: 'All that is left are pairs you put off.',
  lookAtLater: 'Look at them now',
  said: {
    same: (kept: string) => `Made one: ${kept}.`,
    different: 'Kept apart. We will not ask about these two again.',
    later: 'Put off. It comes back at the end.',
    undone: 'Taken back.',
  },
}

export const COMPARE = {
  title: 'Same as someone else?',
  titleOf: { people: 'Same as someone else?', organisations: 'Same as another one?' },
  soft: 'Pick the other record. You see both beside each other before anything happens.',
  one: { people: 'Person', organisations: 'Organisation' },
  other: { people: 'The same person, written down again', organisations: 'The same one, written down again' },
  itself: 'That is the same record. Pick another one.',
  done: (name: string) => `Made one: ${name}.`,
  apart: 'Kept apart. We will not ask about these two again.',
}

export const SEARCH = {
  title: { people: 'Look through everyone', organisations: 'Look through all organisations' },
  soft: 'Compares every record with those like it. It runs by itself; you can go on working.',
  start: 'Look for doubles now',
  stop: 'Stop looking',
  /** `waiting`: how many pairs wait to be answered, however they were found. */
  state: (search: Search, waiting: number) => {
    const { kind, state, looked, total, found } = search
    const seen = `${number(looked)} of ${recordWords(kind, total)} looked at`
    if (state === 'words') return `Getting ready: ${recordWords(kind, total)} to look at.`
    if (state === 'pairs') return `${seen}, ${pairWords(found)} found so far.`
    if (state === 'cancelled')
      return `Stopped on ${longDay(search.updatedAt)}: ${seen}, ${pairWords(found)} found.`
    if (state === 'failed')
      return `Broke off on ${longDay(search.updatedAt)}: ${seen}, ${pairWords(found)} found, which stay. Look again; if it breaks off once more, whoever runs the server finds the reason in its log.`
    const fresh = found === 0 ? 'nothing new found' : `${pairWords(found)} found`
    const wait = waiting === 0 ? '' : ` ${SAME.waiting(waiting)} for an answer.`
    return `Last on ${longDay(search.updatedAt)}: ${recordWords(kind, total)} looked at, ${fresh}.${wait}`
  },
  never: 'Nobody has looked yet.',
  howSure: 'How sure must we be?',
}

const times = (share: number) => share.toLocaleString('en-GB', { style: 'percent', maximumFractionDigits: 1 })

/** How sure, in steps that can be told apart. Any other number, set through the API, is shown as it is. */
export const HOW_SURE = {
  title: 'How sure must we be?',
  soft: 'For the whole workspace: every list that comes in, and every search for doubles. Joining can always be undone.',
  kind: 'For',
  same: {
    label: 'When may two be joined without asking?',
    hint: 'Happens when a list is brought in. Families, twins and namesakes are always asked about.',
    options: [
      { value: '1', label: 'Never: always ask' },
      { value: '0.999', label: 'As good as certain: 1 in 1,000 may be wrong' },
      { value: '0.995', label: 'Nearly certain: 1 in 200 may be wrong' },
      { value: '0.98', label: 'Very likely: 1 in 50 may be wrong' },
    ],
  },
  ask: {
    label: 'When shall we ask a person?',
    hint: 'The earlier we ask, the fewer doubles slip through, and the more there is to answer.',
    options: [
      { value: '0.1', label: 'Early: even if 9 in 10 turn out different' },
      { value: '0.35', label: 'When it may well be' },
      { value: '0.6', label: 'When it is more likely than not' },
      { value: '0.85', label: 'Late: only when it is likely' },
    ],
  },
  other: (share: number) => `As it is set: ${times(share)}`,
  usual: 'This is how it comes.',
  means: ({ all, sure, asked }: { all: number; sure: number; asked: number }) =>
    all === 0
      ? 'No pairs wait at the moment, so there is nothing to try it on.'
      : `Of the ${pairWords(all)} that wait now, ${number(asked)} would still be asked about, and ${number(sure)} ${sure === 1 ? 'is' : 'are'} so alike that a list bringing them in would join them, families apart.`,
  drops: (dropped: number) =>
    `${dropped === 1 ? '1 question leaves' : `${number(dropped)} questions leave`} the queue when you save. A later search with an earlier setting brings them back.`,
  save: 'Save',
  saved: 'Saved. It holds from the next list and the next search on.',
}

export const MERGED = {
  title: 'Made one from several records',
  with: (name: string, day: string, by: string | null) =>
    `Made one with ${name} on ${day}${by ? ` by ${by}` : ''}.`,
  aside: 'Also written down there:',
  apart: 'Make two again',
  confirm: 'Make two records again',
  ask: (kept: string, other: string) => `Make ${kept} and ${other} two records again?`,
  promise:
    'Both become as they were. What was changed here since, and ties and talks written down since, stay here; we list them for you.',
  done: (other: string) => `Two records again. ${other} has a page of their own.`,
  open: 'Open the other record',
  stayed: 'Stayed here, because it was changed since:',
  newTies: 'Ties written down since stay here:',
  written: 'Also written down since, and staying here:',
  ofDay: {
    talk: (day) => `the talk of ${day}`,
    call: (day) => `the phone call of ${day}`,
    introduction: (day) => `the introduction of ${day}`,
    refusal: (day) => `the “never for this one” of ${day}`,
    follow_up: (day) => `what was to be done next, of ${day}`,
    mark: (day) => `the sign of leadership of ${day}`,
    reach: (day) => `whom a newspaper or station reaches, of ${day}`,
    form: (day) => `the allies form of ${day}`,
  } satisfies Record<WrittenSince['what'], (day: string) => string>,
}

export const ERROR_WORDS: ErrorWords = {
  needs_region: {
    title: 'These two belong to different branches.',
    safe: 'Nothing was changed.',
    next: 'Ask an organiser who holds both branches, or a regional organiser.',
  },
  merged: {
    title: 'One of these was made one with another record meanwhile.',
    safe: 'Nothing was changed.',
    next: 'Go on with the next pair.',
  },
  merged_since: {
    title: 'Something else was made one with this record later.',
    safe: 'Nothing was changed.',
    next: 'Make two of the later one first, then of this one.',
  },
  merged_again: {
    title: 'The record it was made one with has itself been made one with another.',
    safe: 'Nothing was changed.',
    next: 'Make two of that first, then of this one.',
  },
  not_found: {
    title: 'We could not find one of these records.',
    safe: 'Nothing was changed.',
    next: 'It may have been taken away, or it belongs to a branch you do not work with.',
  },
}
