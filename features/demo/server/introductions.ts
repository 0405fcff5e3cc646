import { moveIntroduction, recordIntroduction, recordRefusal } from '#features/introductions/server/public.ts'
import { changeOrganisation, readOrganisation } from '#features/organisations/server/public.ts'
import { AppError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#server/database/actor.ts'
import { dateSteps } from './introductions.sql.ts'

type Move = Parameters<typeof moveIntroduction>[1]['to']
type Story = {
  by: string
  to?: string
  person?: string
  brief?: { message: string; want: string; notToSay: string; background?: string }
  /** What happened, and how many days ago. It begins with asking, or with the thought of it. */
  steps: readonly [to: 'suggested' | Move, daysAgo: number, why?: string][]
  /** Whom they introduced us to. */
  reached?: string
  /** The talk that it led to has been written up; so many days ago. */
  metDaysAgo?: number
}

const YOUTH_CLUB = 'Marsh estate youth club'
const STORIES: readonly Story[] = [
  {
    by: 'Joan Whitlock',
    to: YOUTH_CLUB,
    reached: 'Tom Mbeki',
    brief: {
      message: 'We help the wardens’ branch. We would like to hear what the club sees on the estate.',
      want: 'Half an hour with Tom, where he is anyway.',
      notToSay: 'That the club is on the list too. It is not decided.',
      background: 'The boys know the wardens by name.',
    },
    steps: [
      ['asked', 24],
      ['agreed', 23],
      ['briefed', 22],
      ['made', 18],
    ],
    metDaysAgo: 16,
  },
  { by: 'Ibrahim Whittle', to: 'Harrow Dale food bank', steps: [['asked', 9]] },
  {
    by: 'Dele Okafor',
    to: 'Harrow Dale Harriers',
    steps: [
      ['asked', 5],
      ['agreed', 3, 'After the match on Saturday'],
    ],
  },
  {
    by: 'Priya Nair',
    to: 'Friends of Harrow Dale libraries',
    steps: [
      ['asked', 52],
      ['made', 44],
    ],
  },
  { by: 'Joan Whitlock', person: 'Hilary Stott', steps: [['suggested', 1]] },
]
const REFUSES = { by: 'Rita Sanghera', to: 'Marsh estate residents', why: 'Her landlord sits on it.' }
const COMMON_GROUND =
  'The wardens bring the boys to boxing; both close in the same budget. Tom wants a hall, not a march.'

type Named = { person: (name: string) => string; organisation: (name: string) => string }

const unless = <T>(answer: T | AppError): T => {
  if (answer instanceof AppError) throw answer
  return answer
}

async function tell(tx: Tx, story: Story, { person, organisation }: Named): Promise<string> {
  const id = newId()
  const [[first], ...further] = story.steps as [Story['steps'][number], ...Story['steps']]
  const where = story.to
    ? { organisationId: organisation(story.to) }
    : { toPersonId: person(story.person ?? '') }
  const state = first === 'suggested' ? first : 'asked'
  unless(await recordIntroduction(tx, { id, personId: person(story.by), ...where, state, ...story.brief }))
  for (const [to, , why] of further) {
    if (to === 'suggested') continue
    const reached = to === 'made' && story.reached ? { toPersonId: person(story.reached) } : {}
    unless(await moveIntroduction(tx, { id, to, ...(why ? { why } : {}), ...reached }))
  }
  return id
}

type Told = { id: string; story: Story }[]

/** Introductions under way and made, and one refused for good. */
export async function recordIntroductions(tx: Tx, named: Named): Promise<Told> {
  const told: Told = []
  for (const story of STORIES) told.push({ id: await tell(tx, story, named), story })
  const { by, to, why } = REFUSES
  const refusal = { id: newId(), personId: named.person(by), organisationId: named.organisation(to), why }
  unless(await recordRefusal(tx, refusal))
  return told
}

/** The introductions that a talk of the story followed, by whom it was with. */
export const ledToTalks = (told: Told) =>
  new Map(told.flatMap(({ id, story }) => (story.metDaysAgo ? [[story.reached!, id] as const] : [])))

/** Once the talks are written up: when it all happened, and how we stand with the youth club now. */
export async function settleIntroductions(tx: Tx, told: Told, named: Named, now = new Date()): Promise<void> {
  for (const { id, story } of told) {
    const days = story.steps.map(([, daysAgo]) => daysAgo)
    await dateSteps(tx, id, story.metDaysAgo ? [...days, story.metDaysAgo] : days, now)
  }
  const { id, version } = await readOrganisation(tx, named.organisation(YOUTH_CLUB))
  const touchOn = now.toISOString().slice(0, 10)
  const held = { commonGround: COMMON_GROUND, holderId: tx.actor.organiserId, touchOn }
  unless(await changeOrganisation(tx, { id, version, stage: 'working_together', ...held }))
}
