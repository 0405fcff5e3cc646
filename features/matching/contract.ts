/** Matching: who may be written down twice, what tells so, making one record of two, and two of one again. */
import * as z from 'zod/mini'
import { organisation, SPECIALS } from '#features/organisations/contract.ts'
import { person } from '#features/people/contract.ts'
import { id, line, moment, op, queryNumber } from '#kernel/contract.ts'

export const WRITTEN = [
  'talk',
  'call',
  'introduction',
  'refusal',
  'follow_up',
  'mark',
  'form',
  'reach',
] as const
export const MATCH_KINDS = ['people', 'organisations'] as const
export type MatchKind = (typeof MATCH_KINDS)[number]
const kind = z.enum(MATCH_KINDS)

/** Which record a single value comes from where the two differ, by field; the kept one's where nothing is said. */
export const mergeChoices = z.record(line(100), z.enum(['kept', 'other']))
export type MergeChoices = z.infer<typeof mergeChoices>

/** One sign of being the same or not. `weight` is in bits: +1 doubles the odds, -1 halves them. */
export const reason = z.object({ code: z.string(), weight: z.number() })
export type Reason = z.infer<typeof reason>

const tie = z.object({ id: id(), name: z.string(), special: z.nullable(z.enum(SPECIALS)) })

const side = z.object({
  /** One of these two, as the pair is of people or of organisations. */
  person: z.nullable(person),
  organisation: z.nullable(organisation),
  /** Where someone belongs, or who belongs there: the closest few by name, and how many in all. */
  ties: z.array(tie),
  tieCount: z.number(),
  /** The last day on which we met or reached the person, or someone who belongs to the organisation. */
  lastContactOn: z.nullable(z.iso.date()),
})
export type Side = z.infer<typeof side>

/** Two records beside each other. */
export const comparison = z.object({
  kind,
  one: side,
  other: side,
  /** The record with more written down, proposed to be kept. */
  keepId: id(),
  probability: z.number(),
  reasons: z.array(reason),
  /** Null where nobody has asked before. */
  state: z.nullable(z.enum(['open', 'later', 'different'])),
})
export type Comparison = z.infer<typeof comparison>

const counts = z.object({ open: z.number(), later: z.number() })

/** What was made one: with what, when, by whom, and the single values that gave way. */
export const merge = z.object({
  id: id(),
  keptId: id(),
  mergedId: id(),
  mergedName: z.string(),
  setAside: z.record(z.string(), z.unknown()),
  mergedBy: z.nullable(z.string()),
  mergedAt: moment(),
  /** False where a later one has to be taken apart first, or where the asker does not hold both branches. */
  mayUndo: z.boolean(),
})
export type Merge = z.infer<typeof merge>

export const search = z.object({
  kind,
  /** `failed`: it broke off at one place again and again; what it had found stays. */
  state: z.enum(['words', 'pairs', 'done', 'cancelled', 'failed']),
  looked: z.number(),
  total: z.number(),
  found: z.number(),
  startedAt: moment(),
  updatedAt: moment(),
})
export type Search = z.infer<typeof search>

/** Surer than the first to join without asking; a probability of 1 is never reached, so it means: always ask. */
export const JOIN_FROM = { least: 0.98, most: 1 } as const
export const ASK_FROM = { least: 0.05, most: 0.9 } as const

const sureness = {
  same: z.number().check(z.minimum(JOIN_FROM.least), z.maximum(JOIN_FROM.most)),
  ask: z.number().check(z.minimum(ASK_FROM.least), z.maximum(ASK_FROM.most)),
}
/** How sure one must be that two are one: to join them without asking, and to trouble a person with the question. */
export const thresholds = z.object({
  kind,
  same: z.number(),
  ask: z.number(),
  /** Nobody has set them: they are as they come. */
  usual: z.boolean(),
  /** Of the pairs that wait: how many are as sure as that, and how many would still be asked about. */
  waiting: z.object({ all: z.number(), sure: z.number(), asked: z.number() }),
})
export type Thresholds = z.infer<typeof thresholds>

const pair = z.object({ kind, oneId: id(), otherId: id() })
const tags = ['matching']
const organisers = { roles: ['region', 'branch'] } as const
const region = { roles: ['region'] } as const

/** A talk, a call or the like, and the day it is of. */
const writtenSince = z.object({ what: z.enum(WRITTEN), on: z.string() })
export type WrittenSince = z.infer<typeof writtenSince>

/** Pairs that are fetched together: the few that are answered next, and at most so many while answers are still being saved. */
export const PAIRS_AT_ONCE = 5
export const MOST_PAIRS = 120

export const matching = {
  queue: op('GET', '/same', { summary: 'Pairs that may be the same, the likeliest first', tags }, organisers)
    .input(z.object({ kind, limit: z.optional(queryNumber(1, MOST_PAIRS)) }))
    .output(z.object({ pairs: z.array(comparison) })),
  counts: op(
    'GET',
    '/same/counts',
    { summary: 'How many pairs wait for an answer', tags },
    organisers,
  ).output(z.object({ people: counts, organisations: counts })),
  compare: op('GET', '/same/compare', { summary: 'Any two records beside each other', tags }, organisers)
    .input(pair)
    .output(comparison),
  decide: op(
    'POST',
    '/same/decide',
    { summary: 'Say that two are not the same, or ask again later, or open the question again', tags },
    organisers,
  )
    .input(z.extend(pair, { answer: z.enum(['different', 'later', 'open']) }))
    .output(z.object({ state: z.enum(['open', 'later', 'different']) })),
  merge: op('PUT', '/merges/{id}', { summary: 'Make one record of two', tags }, organisers)
    .input(
      z.object({
        id: id(),
        kind,
        keptId: id(),
        otherId: id(),
        choices: z.optional(mergeChoices),
      }),
    )
    .output(z.object({ id: id(), keptId: id() })),
  mergesOf: op('GET', '/merges', { summary: 'What was made one with a record', tags }, organisers)
    .input(z.object({ kind, keptId: id() }))
    .output(z.object({ merges: z.array(merge) })),
  unmerge: op('POST', '/merges/{id}/undo', { summary: 'Make two records of one again', tags }, organisers)
    .input(z.object({ id: id(), kind }))
    .output(
      z.object({
        keptId: id(),
        otherId: id(),
        /** Fields of the kept record that were changed since, and so stayed. */
        stayed: z.array(z.string()),
        /** Ties written down since: they stay with the kept record. */
        newTies: z.array(z.string()),
        /** What was written down about it since stays with it too, the latest first, and at most 100. */
        written: z.array(writtenSince),
      }),
    ),
  thresholds: op(
    'POST',
    '/same/thresholds/preview',
    { summary: 'How sure we must be that two are one; or what it would mean to set it otherwise', tags },
    region,
  )
    .input(z.object({ kind, same: z.optional(sureness.same), ask: z.optional(sureness.ask) }))
    .output(thresholds),
  setThresholds: op(
    'PUT',
    '/same/thresholds',
    { summary: 'Say how sure we must be that two are one', tags },
    region,
  )
    .input(z.object({ kind, ...sureness }))
    .output(thresholds),
  search: op('POST', '/same/search', { summary: 'Look through the whole base for doubles', tags }, region)
    .input(z.object({ kind }))
    .output(search),
  searches: op(
    'GET',
    '/same/searches',
    { summary: 'How far the search for doubles has come', tags },
    region,
  ).output(z.object({ searches: z.array(search) })),
  cancelSearch: op('POST', '/same/search/cancel', { summary: 'Stop looking for doubles', tags }, region)
    .input(z.object({ kind }))
    .output(search),
}
