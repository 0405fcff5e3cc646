import type { ErrorWords } from '#web/errors.ts'
import type { Move, State } from '../contract.ts'

export const WHOM = {
  title: 'Who do we know there?',
  whoKnows: 'Who could introduce us?',
  nobody:
    'Nobody of ours is known to have a tie here yet. Add one person who belongs, and the ways in appear.',
  back: 'Back',
  nobodyKnows:
    'Nobody of ours is known to know them yet. Write down whom they know, or a group they belong to, and the ways appear.',
  ask: 'Ask',
  meet: 'Meet',
  meetAgain: 'Meet again',
  underWay: 'under way',
  dots: 'Dots: how likely this way in is to work. Further down they say how close a tie is.',
  all: (count: number) =>
    count > 100
      ? 'More than 100 ways in, and how they are ranked'
      : count === 1
        ? 'The one way in, and how it is ranked'
        : `All ${count} ways in, and how they are ranked`,
  best: 'Whom to ask first, and why',
  pageTitle: 'Whom to ask first',
  refusals: 'Not for this one',
  again: 'May be asked again',
  againDone: 'They may be asked again.',
  ranked: 'How they are ranked',
  lines: [
    'Our own members and activists stand first: an introduction is asked of one of us. Someone who belongs there and is not one of ours is whom we want to meet, so you plan a talk with them instead.',
    'Among these, first how good the way is: how close their tie, what they are there, whether they would introduce us, and how many steps it takes.',
    'Then trust: someone you talked with lately will more likely say yes. Half of it is gone after four months; a talk with a colleague of yours counts three quarters.',
    'Then load: whoever is asked for something already, or introduced us lately, comes later. It should not be the same three people each time.',
    'Someone who said no to this one comes later for a year. Someone who said “never for this one” is not shown.',
    'Last, what came of it before: whoever brought us together when asked comes earlier, whoever was asked in vain comes later. One time counts little.',
  ],
}

export const ASK = {
  title: (name: string) => `Ask ${name} to introduce you`,
  soft: (place: string) => `To ${place}`,
  words: 'Words to send',
  wordsHint: 'Make them your own. They go from your own phone or mail, nobody else’s.',
  subject: 'Could you introduce me?',
  suggestion: (name: string, place: string, me: string) =>
    `Hello ${name}, it is ${me}. I would like to get to know ${place}, and I would rather come through someone they trust than out of the blue. Would you introduce me? A few words from you would be enough; I will tell you first what it is about. And if you would rather not, please just say so.`,
  copy: 'Copy the words',
  copied: 'Copied.',
  send: 'Send them',
  noWay: 'No number or mail address is written down. Copy the words, or ask when you meet.',
  nudge: 'Remind me, when nothing has happened, after',
  asked: 'I have asked',
  later: 'Not yet: keep it on Today',
  saved: 'Written down.',
  refuse: 'They said: not me, never for this one',
  refuseTitle: (name: string) => `${name} will not be asked again`,
  refuseText: (place: string) =>
    `Nobody will be shown ${place} as a place they could introduce us to. They may change their mind at any time.`,
  refusePerson: (name: string) =>
    `Nobody will be shown ${name} as someone they could introduce us to. They may change their mind at any time.`,
  refuseConfirm: 'Believe them',
  refused: 'Believed. They are not suggested for this one again.',
  pick: 'Choose an organisation or a person first, then whom to ask.',
}

export const NUDGE_OPTIONS = [
  { value: '3', label: '3 days' },
  { value: '7', label: 'a week' },
  { value: '14', label: '2 weeks' },
  { value: '0', label: 'Never' },
]

export const STATE_WORDS: Record<State, string> = {
  suggested: 'to be asked',
  asked: 'asked',
  agreed: 'agreed',
  briefed: 'briefed',
  made: 'introduced',
  met: 'met',
  declined: 'said no',
  lapsed: 'came to nothing',
}
/** What waits, told on Today and in lists. */
export const WAITS: Record<State, string> = {
  suggested: 'ask them',
  asked: 'waiting for their answer',
  agreed: 'waiting for the brief',
  briefed: 'waiting for them to introduce us',
  made: 'meet',
  met: 'met',
  declined: 'said no',
  lapsed: 'came to nothing',
}
/** What stands in the way of the next step, though it is still open. */
export const STOPPED = {
  refused: 'they said: never for this one. Write down that they said no',
  note: (why: string) => `${why[0]!.toUpperCase()}${why.slice(1)}.`,
  leftAlone: 'they asked to be left alone. Write down that it came to nothing',
}
type OnToday = Extract<State, 'suggested' | 'asked' | 'agreed' | 'briefed' | 'made'>
const TITLES: Record<OnToday, (who: string, whom: string, due: boolean) => string> = {
  suggested: (who) => `Ask ${who} to introduce you`,
  asked: (who, _, due) => (due ? `${who} has not answered` : `${who} was asked`),
  agreed: (who) => `Give ${who} the brief`,
  briefed: (who, _, due) => (due ? `Has ${who} introduced you?` : `${who} has the brief`),
  made: (_, whom) => `Meet ${whom}`,
}
const isOnToday = (state: State): state is OnToday => state in TITLES
/** An introduction as what is to be done about it. */
export const TODO = {
  title: (state: State, who: string, whom: string, due: boolean) =>
    isOnToday(state) ? TITLES[state](who, whom, due) : who,
  soft: (state: State, who: string, place: string, since: string) =>
    state === 'suggested'
      ? `to ${place} · kept since ${since}`
      : state === 'made'
        ? [`${who} introduced us`, place].filter(Boolean).join(' · ')
        : `to ${place} · ${WAITS[state]} since ${since}`,
  ask: 'Ask',
  write: 'Write it',
  give: 'Show it',
  plan: 'Plan',
  nudge: 'Nudge',
}
/** As a button, and as a choice among what came of it. */
export const MOVE_WORDS: Record<Move, string> = {
  asked: 'I have asked',
  agreed: 'They agreed',
  briefed: 'They have the brief',
  made: 'They introduced us',
  met: 'We met',
  declined: 'They said no',
  lapsed: 'It came to nothing',
}

export const ONE = {
  title: (name: string, place: string) => `${name} introduces us to ${place}`,
  back: { href: '/introductions', label: 'Introductions' },
  by: (name: string) => `asked by ${name}`,
  due: 'time to ask how it goes',
  steps: 'What happened',
  brief: 'The brief',
  noBrief: 'Nothing is written for them yet: what to say, what we want, what not to say.',
  writeBrief: 'Write the brief',
  showBrief: 'Show the brief',
  other: 'It went otherwise',
  otherTitle: 'What came of it?',
  again: 'Ask again',
  plan: 'Plan the meeting',
  writeUp: 'Write up the meeting',
  whom: 'Whom did they introduce you to?',
  whomHint: 'A name is enough. You can leave it out.',
  newPerson: (text: string) => `Someone new: ${text}`,
  why: 'A word about it',
  never: 'Never for this one. We believe them.',
  save: 'Save',
  saved: 'Written down.',
  meeting: 'The meeting',
  met: (name: string) => `Talk with ${name}`,
  planned: (name: string) => `Meet ${name}`,
  reached: (name: string) => `introduces us to ${name}`,
  who: 'The branch of whoever is asked, you and your regional organiser see this.',
}

export const BRIEF = {
  emptyForm: 'an empty brief to write on',
  title: (name: string) => `Brief for ${name}`,
  edit: 'Write the brief',
  change: 'Change',
  share: 'Share',
  sendPdf: 'Send as a PDF',
  meanwhile: 'Somebody changed the brief after you began',
  both: 'What they saved is here, what you typed is below. Nothing is saved until you press Save.',
  takeTheirs: 'Go on with theirs',
  takeMine: 'Go on with mine, instead of theirs',
  soft: (place: string) => `Before you introduce us to ${place}`,
  empty: 'Nothing is written yet. Three lines are enough: what to say, what we want, what not to say.',
  editSoft: 'For whoever introduces us, in words they would use. It goes on one page.',
  message: 'What you could say',
  messageHint: 'Who we are and why them, in two sentences one can say at a school gate.',
  want: 'What we want',
  wantHint: 'Half an hour with the chair, not a speech. One thing.',
  notToSay: 'What not to say',
  notToSayHint: 'What is not decided, what would frighten them, whose name to leave out.',
  background: 'Good to know',
  backgroundHint: 'How the cuts touch them, what we share, what happened before.',
  save: 'Save',
  saved: 'Kept. Give it to them in your own way.',
  thanks: (name: string) => `Thank you. Whatever they answer, tell ${name}.`,
}

export const LIST = {
  title: 'Introductions',
  soft: 'No cold calls: someone they trust brings us together.',
  mine: 'Yours',
  others: 'Of your colleagues',
  settled: 'Done',
  empty:
    'No introduction is under way. Pick an organisation you want on your side and see who can introduce you.',
  pick: 'Who do we know there?',
  here: 'Introductions to here',
  today: 'Introductions waiting',
  all: 'All introductions',
}

export const ERROR_WORDS: ErrorWords = {
  changed_meanwhile: {
    title: 'Somebody changed this meanwhile.',
    safe: 'What you typed is still here.',
    next: 'Look at what stands here now, then save again.',
  },
  not_from_here: 'It has gone further meanwhile. Open it again.',
}
export const FIELD_WORDS: Record<string, string> = {
  'personId:never_for_this_one': 'They said: never for this one. Ask somebody else.',
  'to:never_for_this_one': 'They said: never for this one. Ask somebody else.',
  'personId:do_not_contact': 'They asked to be left alone.',
  'to:do_not_contact': 'They asked to be left alone. Say what came of it, and ask somebody else.',
  'organisationId:do_not_contact': 'They asked to be left alone.',
  'to:reached_do_not_contact': 'Whoever you want to meet asked to be left alone.',
  'toPersonId:do_not_contact': 'They asked to be left alone.',
  'toPersonId:same_person': 'That is whoever introduces us.',
}
