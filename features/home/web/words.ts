import { number } from '#ui/number.ts'
import type { NextAct, Step, Total, Totals } from '../contract.ts'

export const totalWords = (total: Total) =>
  total === null ? '' : total === 'few' ? 'fewer than 5' : number(total)
const s = (count: number, one: string, many: string) => (count === 1 ? one : many)

export function greeting(hour: number, name: string) {
  const time = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'
  return `Good ${time}, ${name.split(' ')[0]}`
}

/** Told once, while there is no line. */
export const AWAY = {
  kept: 'There is no signal just now. The numbers below are from before; they are counted anew when you are back in reach.',
  none: 'There is no signal just now. What is counted here comes when you are back in reach; you can go on writing.',
}

export type Tile = { key: keyof Totals; label: string; href?: (me: string) => string }
const ONE: readonly (readonly [many: string, one: string])[] = [
  ['people', 'person'],
  ['organisations', 'organisation'],
  ['ties', 'tie'],
  ['workplaces', 'workplace'],
  ['branches', 'branch'],
  ['workers', 'worker'],
  ['members', 'member'],
  ['allies forms', 'allies form'],
]
/** What a number counts; of one thing it begins with one thing: "1 person without any tie". */
export function tileLabel({ label }: Tile, count: Total) {
  const [many, one] = ONE.find(([each]) => label.startsWith(each)) ?? ['', '']
  return count === 1 ? one + label.slice(many.length) : label
}

/** What each number counts, in the order of the screen, and the list behind it. */
export const TILES: readonly Tile[] = [
  { key: 'given', label: 'people given to me', href: (me) => `/people?assignedTo=${me}` },
  { key: 'people', label: 'people', href: () => '/people' },
  { key: 'organisations', label: 'organisations', href: () => '/organisations' },
  { key: 'ties', label: 'ties between people and organisations', href: () => '/today/ties' },
  { key: 'workplaces', label: 'workplaces', href: () => '/branches' },
  { key: 'recent', label: 'people written down in the last 7 days', href: () => '/today/recent' },
  { key: 'alliesForms', label: 'allies forms in the last 30 days', href: () => '/today/allies-forms' },
  { key: 'untied', label: 'people without any tie', href: () => '/today/untied' },
  { key: 'strangers', label: 'organisations where we know nobody', href: () => '/today/strangers' },
]
/** A viewer is told totals and opens no list. */
export const VIEWER_TILES: readonly Tile[] = [
  { key: 'branches', label: 'branches', href: () => '/branches' },
  { key: 'workplaces', label: 'workplaces', href: () => '/branches' },
  { key: 'workers', label: 'workers there, where the head count is known', href: () => '/branches' },
  { key: 'people', label: 'people' },
  { key: 'members', label: 'members, stewards and officers among them' },
  { key: 'organisations', label: 'organisations' },
  { key: 'ties', label: 'ties between people and organisations' },
]

type StepWords = {
  name: string
  href?: string
  measure?: (done: number, of: number, marked: number) => string
}
const signsWords = (marked: number) =>
  `signs of leadership seen in ${marked === 1 ? 'one person' : `${number(marked)} people`}`
export const STEP_WORDS: Record<Step['step'], StepWords> = {
  branches: {
    name: 'Branches together',
    href: '/branches',
    measure: (done, of) =>
      `${number(done)} of ${number(of)} ${s(of, 'workplace has', 'workplaces have')} a head count`,
  },
  coalition: {
    name: 'Broaden the coalition',
    href: '/organisations',
    measure: (done, of) =>
      `${number(done)} of ${number(of)} ${s(of, 'organisation', 'organisations')} weighed by interest and power`,
  },
  listening: {
    name: 'Listen',
    href: '/one-to-ones',
    measure: (done) => `${number(done)} ${s(done, 'talk', 'talks')} written up in the last 90 days`,
  },
  mapping: {
    name: 'Map affiliations',
    href: '/today/ties',
    measure: (done, of) =>
      `${number(done)} of ${number(of)} ${s(of, 'person has', 'people have')} a tie written down`,
  },
  introducing: {
    name: 'Use affiliations',
    href: '/introductions',
    measure: (done, of) =>
      `introduced at ${number(done)} of ${number(of)} ${s(of, 'organisation', 'organisations')} where someone would do it`,
  },
  contacting: {
    name: 'Contact organisations',
    href: '/organisations?stage=met',
    measure: (done, of) => `${number(done)} of ${number(of)} ${s(of, 'organisation', 'organisations')} met`,
  },
  working_group: {
    name: 'Form a campaign group',
    href: '/one-to-ones/review',
    measure: (done, of) =>
      `${number(done)} of ${of > 10 ? '' : 'at least '}${number(of)} people marked for the team`,
  },
  meeting: { name: 'Hold a community meeting' },
  action: { name: 'Act creatively' },
  leaders: {
    name: 'Develop leaders',
    href: '/people?kind=activist',
    measure: (done, of, marked) =>
      [
        of > 0
          ? `${number(done)} of ${number(of)} ${s(of, 'workplace has', 'workplaces have')} a steward or officer`
          : '',
        marked > 0 ? signsWords(marked) : '',
      ]
        .filter(Boolean)
        .join(' · '),
  },
  training: { name: 'Train' },
}
/** The eleven are always named, also those of which nothing is kept. */
export const laterWords = (names: readonly string[]) =>
  `The method goes on: ${names.join(', ')}. Nothing is counted here of these yet.`

type NextWords = { title: string; why: (count: number) => string; act: string; href: string }
export const NEXT_WORDS: Record<NextAct, NextWords> = {
  add_branch: {
    title: 'Start with your branch',
    why: () => 'People, workplaces and stewards all hang on a branch, so it comes first. It takes a minute.',
    act: 'Add your branch',
    href: '/branches?add=yes',
  },
  add_people: {
    title: 'Who are your people?',
    why: () => 'Write down the first one by hand, or bring in a list you already have. A name is enough.',
    act: 'Add a person',
    href: '/people/new',
  },
  add_organisations: {
    title: 'Which groups are around you?',
    why: () =>
      'Residents, parents, faith groups, clubs, schools: name the first one your people belong to. The rest will follow.',
    act: 'Add an organisation',
    href: '/organisations/new',
  },
  record_ties: {
    title: 'Where do your people belong?',
    why: (count) =>
      `You have ${s(count, 'one person', `${number(count)} people`)} and no tie yet. Ask one of them which groups they belong to, and write it up.`,
    act: 'Write up an allies form',
    href: '/allies-form/new',
  },
  tie_people: {
    title: 'Where do they belong?',
    why: (count) =>
      `Of ${s(count, 'one person', `${number(count)} people`)} we do not know yet which groups they belong to. Ask the next one you meet.`,
    act: 'See who has no tie yet',
    href: '/today/untied',
  },
  count_heads: {
    title: 'How many work there?',
    why: (count) =>
      `${number(count)} ${s(count, 'workplace has', 'workplaces have')} no head count yet. With it you see where the union is thin.`,
    act: 'Fill in head counts',
    href: '/branches',
  },
  weigh_organisations: {
    title: 'Whom would they listen to?',
    why: (count) =>
      `${number(count)} ${s(count, 'organisation is', 'organisations are')} not weighed yet: how much do they care, and how much do they sway those who decide?`,
    act: 'Weigh organisations',
    href: '/organisations',
  },
  ask_who_we_know: {
    title: 'Who do we know there?',
    why: () => 'Pick a group you want on your side and see who can introduce you.',
    act: 'Ask who we know',
    href: '/who-do-we-know',
  },
  meet_someone: {
    title: 'Whom will you meet this week?',
    why: () =>
      'You have no talk planned, and none written up in two weeks. One is enough: everything else grows from it.',
    act: 'Plan a one-to-one',
    href: '/one-to-ones/plan',
  },
  approach: {
    title: 'Approach',
    why: () =>
      'They care, they sway those who decide, and nobody has approached them yet. See who of us could introduce you.',
    act: 'See whom to ask',
    href: '/organisations',
  },
  meet_given: {
    title: 'Who is next for a talk?',
    why: () =>
      'Everyone you may see has a tie written down. Pick someone, meet them, and write up what you heard.',
    act: 'See my people',
    href: '/people',
  },
  see_people: {
    title: 'What your coalition shares',
    why: (count) =>
      count === 0
        ? 'Nobody has been shared with your coalition yet. Your organiser can do that.'
        : `${number(count)} ${s(count, 'person is', 'people are')} shared with your coalition: their name and how to reach them.`,
    act: 'See them',
    href: '/people',
  },
}

/** A listener cannot bring in a list; people are given to them. */
export const NOBODY_GIVEN: NextWords = {
  title: 'Who is your first talk with?',
  why: () =>
    'Nobody is given to you yet: your organiser can do that. Or write down someone you met yourself. A name is enough.',
  act: 'Add a person',
  href: '/people/new',
}

export const PULSE = {
  title: 'How the branches are doing',
  soft: 'The last 30 days, and the 30 before them. Where help may be wanted stands first.',
  one: 'How the branch is doing',
  softOne: 'The last 30 days, and the 30 before them.',
  branch: 'Branch',
  none: 'People of no branch',
  met: 'Talks held',
  introduced: 'Introduced',
  late: 'Late',
  was: (before: string) => `was ${before}`,
  all: (count: number) => `All ${number(count)}`,
}

/** The four acts from an empty workspace to the first answer. */
export const FIRST_WAY = [
  { label: 'Add your branch', done: (n: Totals) => Number(n.branches ?? 0) > 0 },
  { label: 'Add people, or bring in a list', done: (n: Totals) => Number(n.people ?? 0) > 0 },
  { label: 'Write down where they belong', done: (n: Totals) => Number(n.ties ?? 0) > 0 },
  { label: 'Ask: who do we know there?', done: () => false },
] as const
