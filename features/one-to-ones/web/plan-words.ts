import type { ErrorWords } from '#web/errors.ts'

export const PLAN = {
  title: 'Plan a one-to-one',
  soft: 'Thirty to sixty minutes, face to face, where they feel at home.',
  who: 'Whom will you meet?',
  needsName: 'Whom will you meet? A name is enough.',
  day: 'Day',
  time: 'Time',
  needsDay: 'Which day?',
  where: 'Where',
  credential: 'How you introduce yourself',
  credentialHint: 'Who you are, who sent you, why you are here. One or two sentences.',
  save: 'Save',
  saved: 'Planned. It waits on Today.',
  doNotContact: 'They asked to be left alone. Do not arrange a meeting unless they came to you.',
}

export const PREPARE = {
  title: (name: string) => `Meet ${name}`,
  back: { href: '/one-to-ones', label: 'One-to-ones' },
  writeUp: 'Write it up',
  calendar: 'Put it in my calendar',
  map: 'Show the place',
  other: 'Another day or place',
  callOff: 'Call it off',
  callOffWhy: 'Why?',
  credential: 'How I introduce myself',
  before: 'What was said before',
  nothing: 'You have not written up a talk with them yet. Ask who they are and why they do what they do.',
  introduced: 'Who introduced you, and the brief',
  promised: 'What was promised',
  calledOff: (why: string) => `Called off: ${why}`,
}

export const PAPER = {
  guide: 'the guide and an empty form',
  of: (name: string) => `the talk with ${name}`,
  form: (name: string) => `the form for the talk with ${name}`,
}

export const PLAN_ERROR_WORDS: ErrorWords = {
  changed_meanwhile: {
    title: 'This plan was saved before and changed since.',
    safe: 'What you typed is still here.',
    next: 'Open it under One-to-ones and change it there, or start afresh above.',
  },
  different_content: {
    title: 'A colleague has planned this already.',
    safe: 'What you typed is still here.',
    next: 'Start afresh above to plan another meeting.',
  },
  not_planned: {
    title: 'This meeting is written up or called off already.',
    safe: 'What you typed is still here.',
    next: 'Start afresh above to plan the next one.',
  },
}
