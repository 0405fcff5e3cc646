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
