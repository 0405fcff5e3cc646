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

/** A write-up that is there already in other words. */
export const VERSION = {
  title: 'This talk is written up already',
  soft: 'It arrived before, in other words. Nothing is lost: see what differs, and choose.',
  there: 'Kept so far',
  here: 'What you have here',
  same: 'Both say the same.',
  mine: 'Take what I have here',
  theirs: 'Leave it as it is kept',
  left: 'Left as it was.',
  unknown: 'someone or something taken away since',
  belongs: 'Where they belong',
}

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
  more: (count: number) => (count === 1 ? 'One more waits' : `${count} more wait`),
  stale: 'Did you meet? Write it up. If not, open it and call it off.',
}

export const FOLLOW = {
  settle: 'Done?',
  did: 'How does it stand?',
  options: [
    { value: 'done' as const, label: 'Done' },
    { value: 'move' as const, label: 'Another day' },
    { value: 'give' as const, label: 'Someone else does it' },
    { value: 'drop' as const, label: 'Dropped' },
  ],
  why: { done: 'What came of it?', move: 'Why another day?', give: 'A word for them', drop: 'Why?' },
  whom: 'Who',
  choose: 'Choose someone',
  needsOwner: 'Who will do it?',
  needsWhy: 'Please say it in a word or two.',
  on: 'Which day',
  needsDay: 'Which day?',
  save: 'Save',
  saved: 'Written down.',
  add: 'Promise a next step',
  what: 'What will you do?',
  state: { open: '', done: 'done', dropped: 'dropped' },
  step: { done: 'Done', moved: 'Moved', dropped: 'Dropped', given: 'Given on' },
  ofPerson: 'What was promised to them',
  ofPersonNone: 'Nothing yet. What could you do for them, and by when?',
}

export const ERROR_WORDS: ErrorWords = {
  changed_meanwhile: {
    title: 'This was changed meanwhile.',
    safe: 'What you typed is still here.',
    next: 'Open the page again to see it, then add yours.',
  },
  different_content: {
    title: 'This talk is written up already, in other words.',
    safe: 'Both versions are kept, and nothing is lost.',
    next: 'See above what differs, and choose.',
  },
  not_planned: 'This talk is no longer only planned. Open it again.',
  already_settled: 'Somebody has already said what came of it.',
}
export const FIELD_WORDS: Record<string, string> = {
  'personId:choose_one': WRITE.needsName,
  'personId:other_person': 'This talk was planned with someone else. Write a new one for them.',
  'nextStep.ownerId': 'They do not see this person. Give them the person first, or take it on yourself.',
  'ownerId:does_not_see_them': 'They do not see this person. Choose someone else, or take it on yourself.',
  same_person: 'That is the person you met.',
  not_found: 'We could not find this any more. Take it away and add it again.',
}
