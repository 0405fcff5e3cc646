/** Home: how far the organising has come, and what would be a good next act. */
import * as z from 'zod/mini'
import { id, line, moment, op, queryNumber, ROLES } from '#kernel/contract.ts'

/**
 * Under five a viewer is told `few` and no more, and people and members in fives (40 stands for 40 to 44), so that nobody
 * can be made out by counting.
 */
export const total = z.nullable(z.union([z.int(), z.literal('few')]))
export type Total = z.infer<typeof total>

/** What is counted. Null where the asker's role does not cover it. */
export const totals = z.object({
  branches: total,
  people: total,
  members: total,
  organisations: total,
  ties: total,
  workplaces: total,
  /** Workplaces whose head count is known, those heads, and the members of their branches: density is members ÷ workers. */
  counted: total,
  workers: total,
  membersThere: total,
  alliesForms: total,
  given: total,
  untied: total,
  strangers: total,
  recent: total,
})
export type Totals = z.infer<typeof totals>

/** The eleven steps of the method, in their order. */
export const STEPS = [
  'branches',
  'coalition',
  'listening',
  'mapping',
  'introducing',
  'contacting',
  'working_group',
  'meeting',
  'action',
  'leaders',
  'training',
] as const
/** `later`: this version has no room for the step yet. */
export const STATES = ['none', 'some', 'well', 'later'] as const

/** `done` of `of` is what the state was worked out from; what they count is said on the screen. */
export const step = z.object({
  step: z.enum(STEPS),
  state: z.enum(STATES),
  done: z.int(),
  of: z.int(),
  /** Of leaders: people in whom a talk or a group saw signs of leadership. */
  marked: z.optional(z.int()),
  /** Too few of them for a share to say anything: the count is told alone. */
  few: z.optional(z.boolean()),
})
export type Step = z.infer<typeof step>

export const NEXT_ACTS = [
  'add_branch',
  'add_people',
  'add_organisations',
  'record_ties',
  'ask_who_we_know',
  'count_heads',
  'weigh_organisations',
  'tie_people',
  'meet_someone',
  'approach',
  'meet_given',
  'see_people',
] as const
export type NextAct = (typeof NEXT_ACTS)[number]

/** Lists behind a branch's pulse: of one branch, or of people of none. */
export const PULSE_LISTS = ['met', 'introduced', 'late'] as const
/** The lists behind numbers that no other room shows. */
export const LISTS = [
  'ties',
  'allies-forms',
  'untied',
  'strangers',
  'recent',
  'heard',
  ...PULSE_LISTS,
] as const

const then = z.object({ now: z.int(), before: z.int() })
/** How much goes on in one branch; null stands for people of no branch. */
const pulse = z.object({
  branch: z.nullable(z.object({ id: id(), name: z.string() })),
  met: then,
  introduced: then,
  late: then,
})
export type Pulse = z.infer<typeof pulse>

const place = z.nullable(z.object({ id: id(), name: z.string() }))
export const behindLine = z.object({
  id: id(),
  person: place,
  organisation: place,
  /** Of a tie: the role there; of a follow-up: who promised it. */
  role: z.nullable(z.string()),
  /** Of a follow-up: what was promised. */
  words: z.nullable(z.string()),
  on: moment(),
})
export type BehindLine = z.infer<typeof behindLine>

const tags = ['home']
export const home = {
  today: op('GET', '/home/today', { summary: 'How far we have come, and a good next act', tags }).output(
    z.object({
      role: z.enum(ROLES),
      branchNames: z.array(z.string()),
      totals,
      /** Empty for partners and viewers. */
      steps: z.array(step),
      /** `about` is the one organisation that it is about, where there is one. */
      next: z.nullable(z.object({ act: z.enum(NEXT_ACTS), count: z.int(), about: place })),
    }),
  ),
  pulse: op(
    'GET',
    '/home/pulse',
    { summary: 'What went on in each branch in the last 30 days, against the 30 before', tags },
    { roles: ['region', 'branch'] },
  ).output(z.object({ days: z.int(), branches: z.array(pulse) })),
  heard: op(
    'GET',
    '/home/heard',
    { summary: 'What was named most in the talks lately written up, as far as one may read them', tags },
    { roles: ['region', 'branch', 'listener'] },
  ).output(
    z.object({
      days: z.int(),
      talks: z.int(),
      concerns: z.array(z.object({ key: z.string(), words: z.string(), named: z.int() })),
    }),
  ),
  behind: op(
    'GET',
    '/home/behind/{list}',
    { summary: 'The records behind a number on Today', tags },
    { roles: ['region', 'branch', 'listener'] },
  )
    .input(
      z.object({
        list: z.enum(LISTS),
        /** For the lists behind a pulse. */
        branch: z.optional(z.union([id(), z.literal('none')])),
        /** For the talks in which something was heard: the key of the concern. */
        concern: z.optional(line(600)),
        after: z.optional(line(1200)),
        limit: z.optional(queryNumber(1, 200)),
      }),
    )
    .output(z.object({ lines: z.array(behindLine), next: z.nullable(z.string()) })),
}
