import { planOneToOne, recordOneToOne } from '#features/one-to-ones/server/public.ts'
import { AppError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#server/database/actor.ts'
import type { Borough } from './borough/types.ts'

type Told = Omit<Parameters<typeof recordOneToOne>[1], 'id' | 'personId' | 'concerns' | 'nextStep'>
type Talk = Told & {
  with: string
  daysAgo: number
  issues: string[]
  own?: string
  next?: [what: string, inDays: number]
}

/** What people of the story told whoever runs the example. */
const TALKS: readonly Talk[] = [
  {
    with: 'Joan Whitlock',
    daysAgo: 2,
    place: 'Café Rosa',
    minutes: 45,
    stories:
      'Twenty years a warden. Her own son learned to box at the youth club on the estate; it closes with the wardens. She has rung six neighbours since Sunday, and three came to her kitchen.',
    angry: 'Nobody asked the estate.',
    excited: 'An afternoon that shows what the wardens do, with the old photographs.',
    issues: ['Wardens cut', 'Youth club closing'],
    own: 'her knees, and the stairs at Heron Way',
    quotes: [{ words: 'You learn more on the landing than in the office.', consent: 'named' }],
    interest: 5,
    commitment: 4,
    offers: 'Her kitchen on Thursdays. Knows the vicar.',
    signs: [
      { mark: 'followers', seen: 'Three neighbours stopped to ask her what happens next.' },
      { mark: 'initiative', seen: 'Rang six people before we met.' },
    ],
    next: ['Ask the council for the number of calls the wardens make', 3],
    rhythmDays: 28,
    reflection: { words: 'I talked about the campaign too early. Ask about the photographs next time.' },
  },
  {
    with: 'Rita Sanghera',
    daysAgo: 9,
    place: 'Her flat in Heron Way',
    minutes: 60,
    stories: 'Looks after her mother. The warden found her mother after the fall in March.',
    sad: 'She has stopped going to the choir.',
    issues: ['Wardens cut', 'Buses after eight'],
    quotes: [{ words: 'Without him she would have lain there till Monday.', consent: 'anonymous' }],
    interest: 4,
    commitment: 2,
    mightDo: 'Speak to a councillor if someone goes with her.',
    rhythmDays: 28,
  },
  {
    with: 'Tom Mbeki',
    daysAgo: 16,
    meeting: 'by_chance',
    place: 'Outside the youth club',
    minutes: 15,
    stories: 'Runs the boxing on two evenings, unpaid. Half of the boys come without tea.',
    issues: ['Youth club closing'],
    interest: 3,
    commitment: 3,
    signs: [{ mark: 'respected', seen: 'The boys went quiet when he spoke.' }],
    next: ['Come to training on Tuesday and meet the parents', -2],
  },
  {
    with: 'Dele Okafor',
    daysAgo: 50,
    place: 'The depot',
    minutes: 30,
    stories:
      'The team went from nine to five. He covers two shifts himself so that nobody is alone at night.',
    angry: 'The rota is sent out on Sunday evening.',
    issues: ['Wardens cut', 'Rotas at short notice'],
    interest: 5,
    commitment: 5,
    joined: 'joined',
    rhythmDays: 28,
  },
  {
    with: 'Ana Whitaker-Lopes',
    daysAgo: 5,
    place: 'The school gate',
    minutes: 20,
    stories: 'Two of the parents she sees every day have not had a visit since August.',
    issues: ['Wardens cut'],
    interest: 4,
  },
  {
    with: 'Priya Nair',
    daysAgo: 33,
    place: 'The library, back room',
    minutes: 40,
    stories: 'She counts who comes in to be warm. It was eleven last Tuesday.',
    issues: ['Buses after eight'],
    interest: 4,
    commitment: 3,
    next: ['Bring her the petition the Friends asked for', -9],
  },
  {
    with: 'Peter Whitcombe',
    daysAgo: 41,
    meeting: 'phone',
    minutes: 25,
    stories: 'Marks until midnight. He would rather run than sit in meetings, and says so.',
    issues: ['Rotas at short notice'],
    interest: 2,
  },
  {
    with: 'Ibrahim Whittle',
    daysAgo: 47,
    place: 'Food bank, before opening',
    minutes: 35,
    stories: 'Porters come in their uniforms now. He gives them the back door.',
    issues: ['Buses after eight'],
    interest: 5,
    commitment: 4,
  },
]
const PLANNED = { with: 'Lena Kowal', inDays: 1, place: 'Staff canteen, the General' }
const CREDENTIAL =
  'I help the branches here work together. Joan said you would tell me honestly how things are on the night shift.'

const DAY = 86_400_000
const dayFrom = (now: number, days: number) => new Date(now + days * DAY).toISOString().slice(0, 10)

function toInput({ with: _, daysAgo, issues, own, next, ...told }: Talk, personId: string, now: number) {
  return {
    ...told,
    id: newId(),
    personId,
    metOn: dayFrom(now, -daysAgo),
    concerns: [
      ...issues.map((name) => ({ newIssue: { id: newId(), name }, campaignIssue: 'yes' as const })),
      ...(own ? [{ words: own, campaignIssue: 'no' as const }] : []),
    ],
    ...(next ? { nextStep: { id: newId(), what: next[0], dueOn: dayFrom(now, next[1]) } } : {}),
  }
}

/** Talks that whoever runs the example has had, and one that is to come. */
export async function recordTalks(
  tx: Tx,
  borough: Borough,
  idOf: (personKey: string) => string,
  led: ReadonlyMap<string, string>,
  now = Date.now(),
): Promise<number> {
  const idNamed = (name: string) => idOf(borough.people.find((each) => each.name === name)!.key)
  for (const talk of TALKS) {
    const written = await recordOneToOne(tx, {
      ...toInput(talk, idNamed(talk.with), now),
      introductionId: led.get(talk.with),
    })
    if (written instanceof AppError) throw written
  }
  const plannedFor = `${dayFrom(now, PLANNED.inDays)}T18:30:00Z`
  const plan = { id: newId(), personId: idNamed(PLANNED.with), plannedFor, place: PLANNED.place }
  await planOneToOne(tx, { ...plan, minutes: 45, credential: CREDENTIAL })
  return TALKS.length
}
