/** Introductions: no cold calls. Who of us could introduce us, whom we ask, with which brief, and what came of it. */
import * as z from 'zod/mini'
import { PERSON_KINDS } from '#features/people/contract.ts'
import { done, id, line, op, printSize, queryNumber } from '#kernel/contract.ts'
import {
  askers,
  briefFields,
  introduction,
  MOVES,
  organisationShown,
  refusal,
  why,
} from './fields.contract.ts'

export {
  type Introduction,
  MOVES,
  type Move,
  OPEN_STATES,
  type Refusal,
  STATES,
  type State,
  type Step,
} from './fields.contract.ts'

/** One person to ask, with why they stand where they stand. */
const askable = z.object({
  person: z.object({
    id: id(),
    name: z.string(),
    kind: z.enum(PERSON_KINDS),
    does: z.nullable(z.string()),
  }),
  ours: z.boolean(),
  direct: z.boolean(),
  /** 0 to 1: how good it is to ask them now; docs/introductions.md. */
  score: z.number(),
  strength: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** The strongest way there in words. */
  words: z.string(),
  /** What spoke for and against asking them, in words, the weightiest first. */
  because: z.array(z.string()),
  /** Introductions of theirs that are under way, to anywhere. */
  open: z.number(),
  /** The one under way to here, if there is one. */
  introductionId: z.nullable(id()),
  lastTalkOn: z.nullable(z.string()),
})
export type Askable = z.infer<typeof askable>

const asked = {
  people: z.array(askable),
  /** Ways in beyond those listed, as far as we looked. */
  more: z.number(),
  /** Those who said "never for this one", as far as the asker may know. */
  refused: z.number(),
}

const tags = ['introductions']
const target = z.object({ id: id() })
const version = z.int().check(z.minimum(1))
const nudgeDays = z.optional(z.int().check(z.minimum(0), z.maximum(365)))
const newPerson = z.object({ id: id(), name: line(200) })

export const introductions = {
  whomToAsk: op(
    'GET',
    '/organisations/{organisationId}/whom-to-ask',
    { summary: 'Whom to ask to introduce us to an organisation, the best placed first, and why', tags },
    askers,
  )
    .input(z.object({ organisationId: id(), limit: z.optional(queryNumber(1, 50)) }))
    .output(z.object({ organisation: organisationShown, ...asked })),
  whomToAskFor: op(
    'GET',
    '/people/{personId}/whom-to-ask',
    { summary: 'Whom to ask to introduce us to someone hard to reach, the best placed first, and why', tags },
    askers,
  )
    .input(z.object({ personId: id(), limit: z.optional(queryNumber(1, 50)) }))
    .output(z.object({ person: z.object({ id: id(), name: z.string() }), ...asked })),
  list: op(
    'GET',
    '/introductions',
    { summary: 'Introductions, what waits first: mine, or of one organisation or person', tags },
    askers,
  )
    .input(
      z.object({
        organisationId: z.optional(id()),
        personId: z.optional(id()),
        mine: z.optional(z.enum(['yes'])),
        state: z.optional(z.enum(['open', 'settled'])),
        limit: z.optional(queryNumber(1, 200)),
      }),
    )
    .output(z.object({ introductions: z.array(introduction) })),
  get: op('GET', '/introductions/{id}', { summary: 'One introduction', tags }, askers)
    .input(target)
    .output(introduction),
  record: op(
    'PUT',
    '/introductions/{id}',
    { summary: 'Choose someone to introduce us; say whether they are asked already', tags },
    { ...askers, offline: true },
  )
    .input(
      z.object({
        id: id(),
        personId: id(),
        organisationId: z.optional(id()),
        /** Someone hard to reach, or whom to be introduced to there. */
        toPersonId: z.optional(id()),
        state: z.optional(z.enum(['suggested', 'asked'])),
        nudgeDays,
        ...briefFields,
      }),
    )
    .output(introduction),
  writeBrief: op(
    'PATCH',
    '/introductions/{id}/brief',
    { summary: 'Write what they should know before they introduce us', tags },
    askers,
  )
    .input(z.extend(z.object(briefFields), { id: id(), version, nudgeDays }))
    .output(introduction),
  paper: op(
    'GET',
    '/introductions/{id}/brief/paper',
    { summary: 'The brief as a PDF to print', tags },
    askers,
  )
    .input(z.extend(target, printSize))
    .output(z.file()),
  move: op(
    'POST',
    '/introductions/{id}/move',
    { summary: 'Say how far it has come: asked, agreed, briefed, made, met, declined, lapsed', tags },
    askers,
  )
    .input(
      z.object({
        id: id(),
        to: z.enum(MOVES),
        why: why(),
        /** With `declined`: never for this one. It is believed. */
        never: z.optional(z.boolean()),
        /** With `made`: whom they introduced us to. */
        toPersonId: z.optional(id()),
        newPerson: z.optional(newPerson),
      }),
    )
    .output(introduction),
}

export const introductionRefusals = {
  list: op(
    'GET',
    '/introduction-refusals',
    { summary: 'Who will not introduce us: to one organisation or person, or of one person', tags },
    askers,
  )
    .input(
      z.object({
        organisationId: z.optional(id()),
        personId: z.optional(id()),
        toPersonId: z.optional(id()),
      }),
    )
    .output(z.object({ refusals: z.array(refusal) })),
  record: op(
    'PUT',
    '/introduction-refusals/{id}',
    { summary: 'Someone said: not me, never for this one', tags },
    { ...askers, offline: true },
  )
    .input(
      z.object({
        id: id(),
        personId: id(),
        organisationId: z.optional(id()),
        toPersonId: z.optional(id()),
        why: why(),
      }),
    )
    .output(refusal),
  remove: op(
    'DELETE',
    '/introduction-refusals/{id}',
    { summary: 'They changed their mind: they may be asked again', tags },
    askers,
  )
    .input(target)
    .output(done()),
}
