import type { Affiliation } from '#features/affiliations/contract.ts'
import type { Block } from '#server/pdf/sheet.ts'
import type { FollowUp, OneToOne } from '../contract.ts'

const ONE_TO_FIVE = ['1', '2', '3', '4', '5']
const blank = (rows: number, columns: number) =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''))

/** The form to write on, in the order in which people remember. */
export const emptyForm = (name?: string): Block[] => [
  { kind: 'heading', text: 'Write-up' },
  { kind: 'field', label: 'Whom did you meet?', ...(name ? { value: name } : {}) },
  { kind: 'fields', fields: [{ label: 'Day' }, { label: 'Where' }, { label: 'How long' }] },
  { kind: 'ticks', label: 'What kind of meeting', options: ['Face to face', 'By chance', 'Phone', 'Video'] },
  { kind: 'field', label: 'What will you remember? Stories, details, the moment they lit up', lines: 4 },
  { kind: 'heading', text: 'What matters most to them, in their order' },
  {
    kind: 'table',
    head: ['In their words', 'A campaign issue? Yes, no, ?'],
    rows: blank(4, 2),
    widths: [5, 3],
    lines: 1,
  },
  { kind: 'fields', fields: [{ label: 'Makes them angry' }, { label: 'Makes them happy' }] },
  { kind: 'fields', fields: [{ label: 'Makes them sad' }, { label: 'Makes them excited' }] },
  { kind: 'ticks', label: 'How interested are they? 1 hardly, 5 very', options: ONE_TO_FIVE },
  { kind: 'ticks', label: 'How ready to do something? 1 not yet, 5 already at it', options: ONE_TO_FIVE },
  { kind: 'fields', fields: [{ label: 'What could they offer?' }, { label: 'What might they do?' }] },
  { kind: 'ticks', label: 'The union', options: ['Joined', 'Wants to join', 'No', 'Not talked about'] },
  { kind: 'field', label: 'Signs of leadership, and what you saw', lines: 2 },
  {
    kind: 'table',
    head: ['Who else should you meet?', 'Why', 'Where they belong'],
    rows: blank(3, 3),
    widths: [1, 1, 1],
    lines: 1,
  },
  { kind: 'field', label: 'Their own words, and whether they may be repeated', lines: 2 },
  { kind: 'fields', fields: [{ label: 'What did you promise?' }, { label: 'By when' }] },
]

const MEETING = { face_to_face: 'Face to face', by_chance: 'By chance', phone: 'By phone', video: 'By video' }
const ISSUE = { yes: 'a campaign issue', no: 'not a campaign issue', unknown: 'a campaign issue? don’t know' }
const CONSENT = {
  none: 'not to be repeated',
  anonymous: 'may be repeated without a name',
  named: 'may be repeated with their name',
}
const JOINED = { joined: 'Joined', wants_to: 'Wants to join', no: 'Does not want to join', unknown: null }
const SIGN: Record<string, string> = {
  followers: 'Others follow them',
  initiative: 'Takes the initiative',
  respected: 'Is respected',
  kept_promise: 'Kept a promise',
}

const said = (label: string, value: string | null | undefined): Block[] =>
  value ? [{ kind: 'field', label, value }] : []
const listed = (text: string, items: readonly string[], numbered = false): Block[] =>
  items.length > 0
    ? [
        { kind: 'heading', text },
        { kind: 'list', items, numbered },
      ]
    : []
const ofFive = (value: number | null) => (value ? `${value} of 5` : null)
const day = (date: string) =>
  new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** What was written up; what was not takes no room. */
export const writtenUp = (talk: OneToOne): Block[] => [
  ...said('Day', talk.metOn && day(talk.metOn)),
  ...said('Where', talk.place),
  ...said('How', `${MEETING[talk.meeting]}${talk.minutes ? `, ${talk.minutes} minutes` : ''}`),
  ...said('What to remember', talk.stories),
  ...listed(
    'What matters most to them',
    talk.concerns.map(({ words, campaignIssue }) => `${words} (${ISSUE[campaignIssue]})`),
    true,
  ),
  ...listed(
    'Their own words',
    talk.quotes.map(({ words, consent }) => `“${words}” (${CONSENT[consent]})`),
  ),
  ...said('Makes them angry', talk.angry),
  ...said('Makes them happy', talk.happy),
  ...said('Makes them sad', talk.sad),
  ...said('Makes them excited', talk.excited),
  ...said('Interest', ofFive(talk.interest)),
  ...said('Ready to do something', ofFive(talk.commitment)),
  ...said('What they could offer', talk.offers),
  ...said('What they might do', talk.mightDo),
  ...said('The union', JOINED[talk.joined]),
  ...listed(
    'Signs of leadership',
    talk.signs.map(({ mark, seen }) => [SIGN[mark], seen].filter(Boolean).join(': ')),
  ),
]

const STATE = { open: '', done: ' (done)', dropped: ' (dropped)' }

/** What came of it: whom they named, what was promised, and where they belong as far as it is known by now. */
export const learnt = (followUps: readonly FollowUp[], ties: readonly Affiliation[]): Block[] => [
  ...listed(
    'Who else to meet',
    followUps
      .filter(({ kind }) => kind === 'meet')
      .map(({ person, what, state }) => [person.name, what].filter(Boolean).join(': ') + STATE[state]),
  ),
  ...listed(
    'What was promised',
    followUps
      .filter(({ kind }) => kind === 'step')
      .map(({ what, dueOn, state }) => (dueOn ? `${what}, by ${day(dueOn)}` : what) + STATE[state]),
  ),
  ...listed(
    'Where they belong',
    ties.map(({ organisation, role, roleWords }) => `${organisation.name}: ${roleWords ?? role}`),
  ),
]
