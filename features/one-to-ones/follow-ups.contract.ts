import * as z from 'zod/mini'
import { id, line, moment, op, queryNumber } from '#kernel/contract.ts'
import { byWhom, noteRoles, personShown } from './fields.contract.ts'

export const FOLLOW_UP_KINDS = ['step', 'meet'] as const

/** Each thing that happened to it, with a word why. */
export const followUpStep = z.object({
  at: moment(),
  by: z.string(),
  did: z.enum(['moved', 'done', 'dropped', 'given']),
  /** The day it was moved to, or who has it now. */
  to: z.nullable(z.string()),
  why: z.string(),
})
export type FollowUpStep = z.infer<typeof followUpStep>

export const followUp = z.object({
  id: id(),
  person: personShown,
  /** A promise, or someone to meet because somebody named them. */
  kind: z.enum(FOLLOW_UP_KINDS),
  what: z.string(),
  /** Who named them, where the asker may know. */
  namedBy: z.nullable(z.object({ id: id(), name: z.string() })),
  dueOn: z.nullable(z.string()),
  owner: byWhom,
  state: z.enum(['open', 'done', 'dropped']),
  steps: z.array(followUpStep),
  oneToOneId: z.nullable(id()),
  createdAt: moment(),
})
export type FollowUp = z.infer<typeof followUp>

const tags = ['follow-ups']
const target = z.object({ id: id(), why: line(300) })

export const followUps = {
  list: op(
    'GET',
    '/follow-ups',
    { summary: 'What was promised and whom to meet: mine, or about one person', tags },
    noteRoles,
  )
    .input(
      z.object({
        personId: z.optional(id()),
        ownerId: z.optional(id()),
        state: z.optional(z.enum(['open', 'settled'])),
        limit: z.optional(queryNumber(1, 200)),
      }),
    )
    .output(z.object({ followUps: z.array(followUp) })),
  record: op(
    'PUT',
    '/follow-ups/{id}',
    { summary: 'Promise a next step with someone', tags },
    { ...noteRoles, offline: true },
  )
    .input(
      z.object({
        id: id(),
        personId: id(),
        what: line(300),
        dueOn: z.optional(z.nullable(z.iso.date())),
        ownerId: z.optional(z.nullable(id())),
        /** The talk it was promised in. */
        oneToOneId: z.optional(z.nullable(id())),
      }),
    )
    .output(followUp),
  done: op('POST', '/follow-ups/{id}/done', { summary: 'Say that it is done, and how', tags }, noteRoles)
    .input(target)
    .output(followUp),
  move: op('POST', '/follow-ups/{id}/move', { summary: 'Move it to another day, and why', tags }, noteRoles)
    .input(z.extend(target, { dueOn: z.iso.date() }))
    .output(followUp),
  give: op('POST', '/follow-ups/{id}/give', { summary: 'Give it to someone else, and why', tags }, noteRoles)
    .input(z.extend(target, { ownerId: id() }))
    .output(followUp),
  drop: op('POST', '/follow-ups/{id}/drop', { summary: 'Drop it, and why', tags }, noteRoles)
    .input(target)
    .output(followUp),
}
