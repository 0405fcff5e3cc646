import type { ErrorWords } from '#web/errors.ts'
import type { Mark, OneToOne } from '../contract.ts'

type Options<V extends string> = readonly { value: V; label: string }[]

export const MEETING_OPTIONS: Options<OneToOne['meeting']> = [
  { value: 'face_to_face', label: 'Face to face' },
  { value: 'by_chance', label: 'By chance' },
  { value: 'phone', label: 'By phone' },
  { value: 'video', label: 'By video' },
]
export const MINUTES_OPTIONS: Options<string> = [
  { value: '15', label: '15 minutes' },
  { value: '30', label: '30' },
  { value: '45', label: '45' },
  { value: '60', label: '1 hour' },
  { value: '90', label: '1½ hours' },
]
export const ANSWER_OPTIONS: Options<'yes' | 'no' | 'unknown'> = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unknown', label: 'Don’t know' },
]
export const CONSENT_OPTIONS: Options<'none' | 'anonymous' | 'named'> = [
  { value: 'none', label: 'Not at all' },
  { value: 'anonymous', label: 'Without a name' },
  { value: 'named', label: 'With their name' },
]
export const CONSENT_WORDS: Record<'none' | 'anonymous' | 'named', string> = {
  none: 'not to be repeated',
  anonymous: 'may be repeated without a name',
  named: 'may be repeated with their name',
}
export const JOINED_OPTIONS: Options<OneToOne['joined']> = [
  { value: 'joined', label: 'Joined' },
  { value: 'wants_to', label: 'Wants to join' },
  { value: 'no', label: 'No' },
  { value: 'unknown', label: 'Not talked about' },
]
export const JOINED_WORDS: Record<OneToOne['joined'], string> = {
  joined: 'joined the union',
  wants_to: 'wants to join the union',
  no: 'does not want to join',
  unknown: '',
}
export const SCALE_OPTIONS: Options<string> = ['1', '2', '3', '4', '5'].map((value) => ({
  value,
  label: value,
}))
export const RHYTHM_OPTIONS: Options<string> = [
  { value: '14', label: '2 weeks' },
  { value: '28', label: '4 weeks' },
  { value: '90', label: '3 months' },
  { value: '180', label: '6 months' },
  { value: '365', label: 'a year' },
  { value: '0', label: 'No need' },
]
export const MARK_WORDS: Record<Mark, string> = {
  followers: 'Others follow them',
  initiative: 'Takes the initiative',
  respected: 'Is respected',
  kept_promise: 'Kept a promise',
  potential_leader: 'Potential leader',
  team_member: 'For the team',
}

export const WRITE = {
  title: 'Write up a one-to-one',
  titleWith: (name: string) => `Your talk with ${name}`,
  changeTitle: (name: string) => `Change what you wrote about ${name}`,
  soft: 'Straight afterwards, while it is fresh. The name is enough to save.',
  who: 'Whom did you meet?',
  newPerson: (text: string) => `Someone new: ${text}`,
  needsName: 'Whose talk was it? A name is enough.',
  change: 'change',
  when: 'When',
  where: 'Where',
  place: 'Café, workplace, their home',
  long: 'How long',
  meeting: 'What kind of meeting',
  stories: 'What will you remember?',
  storiesHint: 'Stories, details, the moment they lit up. Only you and your branch organisers read this.',
  concerns: 'What matters most to them?',
  concernsHint: 'In their order.',
  concern: (at: number) => (at === 0 ? 'What matters most' : `Number ${at + 1} in order`),
  next: 'Next in order',
  issue: 'A campaign issue?',
  issueYes:
    'With “Yes” these words join the list of issues that all organisers choose from. Leave names out.',
  up: (words: string) => `Move up: ${words}`,
  suggestions: 'Issues already named',
  named: 'Who else should you meet?',
  namedField: 'A name they gave you',
  namedHint: 'Each becomes someone to meet, tied to whom you met.',
  namedWhy: (name: string) => `Why ${name}?`,
  nextStep: 'What next?',
  nextWhat: 'What did you promise?',
  nextWhatHint: 'Yours to do. It waits on Today.',
  nextOn: 'By when',
  owner: 'Who does it',
  me: 'Me',
  more: 'More',
  less: 'Less',
  moreTitle: 'More, if you remember it',
  feelings: 'What moves them?',
  angry: 'Makes them angry',
  happy: 'Makes them happy',
  sad: 'Makes them sad',
  excited: 'Makes them excited',
  interest: 'How interested are they?',
  interestHint: '1 hardly, 5 very',
  commitment: 'How ready to do something?',
  commitmentHint: '1 not yet, 5 already at it',
  offers: 'What could they offer?',
  offersHint: 'A room, a van, languages, an hour on Thursdays.',
  mightDo: 'What might they do?',
  joined: 'Joining the union',
  signs: 'Signs of leadership',
  seen: (mark: string) => `${mark}: what did you see?`,
  quotes: 'Their own words',
  quote: 'A sentence as they said it',
  consent: 'May it be repeated outside?',
  anotherQuote: 'another sentence',
  takeQuote: 'Take this sentence away',
  rhythm: 'Meet again after',
  reflection: 'Your own part',
  reflectionHint: 'Did both of you share? Did you ask why? Only you read this, unless you share it.',
  share: 'Share this with whoever reads the write-up',
  alliesForm: 'Only the quick facts? An allies form is shorter.',
  save: 'Save',
  saved: 'Kept. Well done for meeting them.',
  changed: 'Changed. How it read before is kept.',
}

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

export const LIST = {
  title: 'One-to-ones',
  soft: 'Two people meet. Everything else grows from that.',
  write: 'Write one up',
  plan: 'Plan one',
  review: 'Read them together',
  planned: 'To meet',
  promised: 'What you promised',
  suggested: 'People somebody named',
  nudges: 'Time to meet again',
  recent: 'Written up',
  empty: 'No talk is written up yet. Meet one person this week, then write it up on the way home.',
  nothing: 'Nothing waits for you.',
  older: 'Show older',
  all: 'All one-to-ones',
  todo: 'To do',
}

export const FOLLOW = {
  settle: 'What came of it?',
  did: 'What came of it?',
  options: [
    { value: 'done' as const, label: 'Done' },
    { value: 'move' as const, label: 'Another day' },
    { value: 'drop' as const, label: 'Dropped' },
  ],
  why: { done: 'What came of it?', move: 'Why another day?', drop: 'Why?' },
  needsWhy: 'A word is enough.',
  on: 'Which day',
  needsDay: 'Which day?',
  save: 'Save',
  saved: 'Written down.',
  add: 'Promise a next step',
  what: 'What will you do?',
  state: { open: '', done: 'done', dropped: 'dropped' },
  step: { done: 'Done', moved: 'Moved', dropped: 'Dropped' },
}

export const READ = {
  title: (name: string) => `Talk with ${name}`,
  by: (name: string) => `written up by ${name}`,
  mine: 'written up by you',
  who: 'You and the organisers of their branch read this.',
  change: 'Change',
  stories: 'What to remember',
  concerns: 'What matters most to them',
  issue: { yes: 'a campaign issue', no: 'not a campaign issue', unknown: 'a campaign issue? don’t know' },
  quotes: 'Their own words',
  feelings: 'What moves them',
  could: 'What they offer and might do',
  signs: 'Signs of leadership',
  next: 'What next',
  none: 'Nothing was promised.',
  reflection: 'My own part',
  theirReflection: (name: string) => `${name}’s own part, shared`,
  shared: 'shared with whoever reads this',
  onlyMe: 'only you read this',
  earlier: 'How it read before',
  late: 'sent later, not taken over',
  interest: (n: number) => `interest ${n} of 5`,
  commitment: (n: number) => `ready to act ${n} of 5`,
  rhythm: (words: string) => `meet again after ${words}`,
  only: 'Only the name was written down.',
}

export const REVIEW = {
  title: 'Read them together',
  soft: 'Who has time, energy and a can-do way about them? Mark them as you read.',
  from: 'From',
  to: 'To',
  branch: 'Branch',
  allBranches: 'All branches',
  concerns: 'What was named most, in the talks shown',
  talks: 'Talks',
  none: 'No talk was written up in this time. Choose a longer one.',
  notMet: 'Not met in this time',
  everyone: 'Everyone you may see was met in this time.',
  mark: (name: string) => `Marks for ${name}`,
  suggested: 'somebody named them',
  plan: 'Plan',
  more: 'Show more',
}

export const ERROR_WORDS: ErrorWords = {
  changed_meanwhile: {
    title: 'This was changed meanwhile.',
    safe: 'What you typed is still here.',
    next: 'Open the page again to see it, then add yours.',
  },
  different_content: {
    title: 'This talk is written up already, in other words.',
    safe: 'Both versions are kept: yours stands beside it, under “How it read before”.',
    next: 'Open the talk and put right what is missing.',
  },
  not_planned: 'This talk is no longer only planned. Open it again.',
  already_settled: 'Somebody has already said what came of it.',
}
export const FIELD_WORDS: Record<string, string> = {
  'personId:choose_one': WRITE.needsName,
  'personId:other_person': 'This talk was planned with someone else. Write a new one for them.',
  'nextStep.ownerId': 'They do not see this person. Give them the person first, or take it on yourself.',
  'ownerId:does_not_see_them': 'They do not see this person. Take it on yourself.',
  same_person: 'That is the person you met.',
  not_found: 'We could not find this any more. Take it away and add it again.',
}
