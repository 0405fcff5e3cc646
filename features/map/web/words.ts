import { timeOfDay } from '#ui/day.ts'
import { number } from '#ui/number.ts'
import type { ErrorWords } from '#web/errors.ts'
import type { Bridge, Gap, NetworkNode } from '../contract.ts'

const many = (count: number, one: string, more: string) => `${number(count)} ${count === 1 ? one : more}`
export const peopleWords = (count: number) => many(count, 'person', 'people')
export const organisationsWords = (count: number) => many(count, 'organisation', 'organisations')
export const tiesWords = (count: number) => many(count, 'tie', 'ties')

const bothWords = (people: number, organisations: number) =>
  [people > 0 ? peopleWords(people) : '', organisations > 0 ? organisationsWords(organisations) : '']
    .filter(Boolean)
    .join(' and ')

export const MAP = {
  peopleAsList: 'These people as a list',
  title: 'Map',
  soft: 'Whom we know, where they belong, and how it all hangs together.',
  none: 'No ties fit this. A tie is someone who belongs somewhere, or two people who know each other.',
  add: 'Write up an allies form',
  filters: 'What to show',
  around: 'In the middle',
  anyone: 'Anyone, any group',
  branch: 'Branch',
  everyBranch: 'All branches',
  kind: 'Kind of organisation',
  everyKind: 'All kinds',
  stage: 'How far we have come',
  everyStage: 'However far',
  personKind: 'People',
  everyone: 'Everyone',
  strength: 'Ties',
  everyTie: 'All ties',
  size: 'How many at most',
  take: 'Take it with you',
  middle: 'Put it in the middle',
  whole: 'Show everything',
  keys: 'With the keyboard: arrow keys go from tie to tie, Page Up and Page Down through all of them, Home to the first, Enter opens.',
  list: 'The same as a list',
  wholeList: (lines: number) => `Show all ${number(lines)}`,
  drawing: 'Drawing: it settles in a moment',
  bigHint:
    'Drag to move, pinch or scroll to come closer, press a dot to open it. The list below holds the same.',
  noGraphics: 'This browser cannot draw so many. The list below holds the same; or show fewer.',
}

export const STRENGTHS = [
  { value: '2', label: 'Without the weak' },
  { value: '3', label: 'Close ones only' },
] as const

export const SIZES = ['60', '150', '300', '2000', '20000'].map((value) => ({
  value,
  label: number(Number(value)),
}))

export const pictureTitle = (middle: string | undefined) =>
  middle ? `The network around ${middle}` : 'The network of people and organisations'

/** "248 people and organisations, 1,002 ties. 40 people and 3 organisations more do not fit." */
export function countWords(
  nodes: number,
  ties: number,
  left: { people: number; organisations: number },
): string {
  const shown = `${number(nodes)} people and organisations, ${tiesWords(ties)}.`
  const more = bothWords(left.people, left.organisations)
  return more ? `${shown} Left out, for there is no room: ${more} with fewer ties.` : shown
}

export const readAtWords = (moment: string) => `As of ${timeOfDay(moment)}.`

/** What a keyboard or screen reader hears at a node. */
export function nodeWords(
  node: Pick<NetworkNode, 'name' | 'ties'>,
  sort: string,
  near: readonly string[],
): string {
  const first = near.slice(0, 5).join(', ')
  const more = near.length > 5 ? ` and ${number(near.length - 5)} more` : ''
  return [
    `${node.name}, ${sort}`,
    near.length > 0 ? `${tiesWords(near.length)}: ${first}${more}` : 'no tie shown',
  ].join('. ')
}

export const LEGEND = [
  { tone: 'ours', label: 'Members and activists' },
  { tone: 'leader', label: 'Leaders and decision-makers' },
  { tone: 'other', label: 'Other people' },
  { tone: 'organisation', label: 'Organisations' },
] as const
export type Tone = (typeof LEGEND)[number]['tone']

export const PATH = {
  title: 'Find a way',
  soft: 'Who joins two people or organisations, step by step.',
  from: 'From',
  to: 'To',
  placeholder: 'A person or an organisation',
  start: 'Choose two, and see through whom a word would best travel from one to the other.',
  none: (from: string, to: string) =>
    `Nobody we know of joins ${from} and ${to}. Ask someone at either end whom else they know.`,
  same: 'That is the same one twice. Choose another for one end.',
  found: (steps: number) =>
    steps === 1 ? 'They are tied to each other.' : `The best way has ${steps} steps.`,
  how: 'A close tie counts more than a weak one, and sharing a small group more than a big one. Nobody whom you may not see is on the way.',
}

export const STANDING = {
  title: 'Bridges and gaps',
  soft: 'Who alone holds parts of the network together, and where we know nobody.',
  bridges: 'Bridges',
  bridgesAre:
    'Without this one person, the others named would lose their only way to everyone else. Look after them, and make a second tie.',
  noBridges: 'No single person holds two parts together.',
  moreBridges: (count: number) => `${peopleWords(count)} in all alone join two parts; these join the most.`,
  parts: (parts: number, largest: number) =>
    parts < 2
      ? 'All who have a tie hang together in one network.'
      : `The ties make ${number(parts)} separate parts. The largest holds ${number(largest)} people and organisations.`,
  mostTied: 'Where we have the most ties',
  gaps: 'Gaps',
  gapsAre: 'Kinds of organisation in which we have nobody, or nobody close.',
  noGaps: 'We have a close tie in every kind of organisation.',
  addOrganisation: 'Write one down',
}

/** "alone joins 3 people and 2 organisations to the rest: Canal Choir, Marsh Juniors …" */
export function bridgeWords({ people, organisations, some }: Bridge): string {
  const names = some.map((each) => each.name).join(', ')
  const more = people + organisations > some.length ? ' and others' : ''
  return `Alone joins ${bothWords(people, organisations)} to the rest: ${names}${more}`
}

export function gapWords({ lack, organisations, reached }: Gap): string {
  if (lack === 'none_written') return 'None is written down yet. Who of us belongs to one?'
  if (lack === 'nobody') return `${organisationsWords(organisations)} written down, and we know nobody there.`
  return `We know someone in ${number(reached)} of ${number(organisations)}, but nobody close.`
}

export const EXPORT = {
  title: 'Take the network with you',
  format: 'As what',
  reason: 'What for',
  reasonHint: 'Kept in the log, with your name.',
  reasonMissing: 'Please say what for in a few words.',
  go: 'Export',
  leave: 'Leave it',
  done: 'The file is in your downloads. Delete it when you are done.',
  asShown: 'The picture holds as many as you see on the map.',
  holds: (held: number, fitting: number) =>
    held < fitting
      ? `The file takes the ${number(held)} with the most ties, of ${number(fitting)} that fit what you chose to show.`
      : `The file holds all ${number(fitting)} people and organisations that fit what you chose to show, not only those on the picture.`,
  about:
    'Names and ties will be saved on this device. Whoever asked not to be contacted is left out. Those who may not see these people must not get the file.',
}
export const FORMATS = [
  { value: 'png', label: 'A picture (PNG)' },
  { value: 'svg', label: 'A drawing (SVG)' },
  { value: 'csv', label: 'A table (CSV)' },
  { value: 'graphml', label: 'GraphML' },
  { value: 'gexf', label: 'GEXF' },
] as const
export type Format = (typeof FORMATS)[number]['value']

export const ERROR_WORDS: ErrorWords = {
  not_found: {
    title: 'This person or organisation is not on your map.',
    next: 'They may have been put away, or you may not see them.',
  },
}
