import * as z from 'zod/mini'
import { SPECIALS } from '#features/organisations/contract.ts'
import { PERSON_KINDS } from '#features/people/contract.ts'
import { id, longText, moment, optionalLine } from '#kernel/contract.ts'

/** In the order of the method; the last two end it without a meeting. */
export const STATES = [
  'suggested',
  'asked',
  'agreed',
  'briefed',
  'made',
  'met',
  'declined',
  'lapsed',
] as const
export type State = (typeof STATES)[number]
/** Still under way: something waits for somebody. */
export const OPEN_STATES = ['suggested', 'asked', 'agreed', 'briefed', 'made'] as const
/** What an organiser says of it; that they met is learned from the write-up, or said here where none is written. */
export const MOVES = ['asked', 'agreed', 'briefed', 'made', 'met', 'declined', 'lapsed'] as const
export type Move = (typeof MOVES)[number]

/** Partners and viewers learn nothing of who was asked. */
export const askers = { roles: ['region', 'branch', 'listener'] } as const

const text = (max: number) => z.optional(z.nullable(longText(max)))
/** To be told or shown to whoever introduces us. */
export const briefFields = {
  message: text(2000),
  want: text(2000),
  notToSay: text(2000),
  background: text(5000),
}

export const personShown = z.object({
  id: id(),
  name: z.string(),
  kind: z.enum(PERSON_KINDS),
  doNotContact: z.boolean(),
})
export const organisationShown = z.object({
  id: id(),
  name: z.string(),
  special: z.nullable(z.enum(SPECIALS)),
})

export const step = z.object({
  at: moment(),
  by: z.string(),
  to: z.enum(STATES),
  why: z.nullable(z.string()),
})
export type Step = z.infer<typeof step>

/** The talk that followed, for those who may know of it. */
const talk = z.object({
  id: id(),
  person: z.object({ id: id(), name: z.string() }),
  state: z.enum(['planned', 'met', 'called_off']),
  plannedFor: z.nullable(moment()),
  metOn: z.nullable(z.string()),
})

export const introduction = z.object({
  id: id(),
  /** Who is asked to introduce us. */
  person: personShown,
  organisation: z.nullable(organisationShown),
  /** Whom they introduce us to, once known. */
  toPerson: z.nullable(personShown),
  askedBy: z.object({ id: id(), name: z.nullable(z.string()) }),
  mine: z.boolean(),
  state: z.enum(STATES),
  message: z.nullable(z.string()),
  want: z.nullable(z.string()),
  notToSay: z.nullable(z.string()),
  background: z.nullable(z.string()),
  nudgeDays: z.number(),
  /** When the asker is reminded; null where nothing waits. */
  nudgeOn: z.nullable(z.string()),
  due: z.boolean(),
  /** They said "never for this one": nothing more is asked of them here. */
  refused: z.boolean(),
  steps: z.array(step),
  /** The newest first. */
  talks: z.array(talk),
  version: z.number(),
  createdAt: moment(),
})
export type Introduction = z.infer<typeof introduction>

export const refusal = z.object({
  id: id(),
  person: personShown,
  organisation: z.nullable(organisationShown),
  toPerson: z.nullable(personShown),
  why: z.nullable(z.string()),
  by: z.nullable(z.string()),
  createdAt: moment(),
})
export type Refusal = z.infer<typeof refusal>

export const why = () => z.optional(z.nullable(optionalLine(300)))
