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

export type Prompt = { title: string; lines: readonly string[] }

/** To read beforehand, never to fill in front of someone. */
export const GUIDE: readonly Prompt[] = [
  {
    title: 'Opening',
    lines: [
      'Say your name, who sent you and why you are here.',
      'Say how long you have, and that you would like to hear their story.',
      'Put the phone and the pen away.',
    ],
  },
  {
    title: 'Middle: them',
    lines: [
      'How did you come to live and work here?',
      'What brought you into it? Why does it matter to you?',
      'What has changed in the last year? How is that for you and your family?',
      'What makes you angry? What would you love to see?',
      'Who taught you to care about that? And why that?',
      'Tell a little of your own story too.',
    ],
  },
  {
    title: 'End',
    lines: [
      'What would you like to ask me?',
      'Who else should I meet? May I say you sent me?',
      'When shall we talk again? Promise only what you will do.',
    ],
  },
  {
    title: 'Four marks of a good one',
    lines: [
      'Both of you shared something.',
      'You asked why, without prying.',
      'It was about what moves them, not about your campaign.',
      'You were not so polite that you avoided what is hard.',
    ],
  },
]
