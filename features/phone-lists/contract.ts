/** Phone lists: people to ring, worked through call by call. Whoever asked for no calls is never on one. */
import * as z from 'zod/mini'
import { PERSON_KINDS, selection } from '#features/people/contract.ts'
import { phone } from '#kernel/contact/fields.ts'
import { done, id, line, longText, moment, op, printSize } from '#kernel/contract.ts'

export const OUTCOMES = ['reached', 'no_answer', 'wrong_number', 'call_back', 'do_not_call'] as const
export type Outcome = (typeof OUTCOMES)[number]
/** More than anyone rings in a season; more are split by a filter. */
export const MOST_CALLS = 500
/** After so many calls that nobody answered, someone is not rung again for this list. */
export const MOST_TRIES = 3

const by = z.object({ id: id(), name: z.nullable(z.string()) })

const call = z.object({
  id: id(),
  person: z.object({ id: id(), name: z.string(), kind: z.nullable(z.enum(PERSON_KINDS)) }),
  phones: z.array(phone),
  outcome: z.nullable(z.enum(OUTCOMES)),
  note: z.nullable(z.string()),
  callBackOn: z.nullable(z.string()),
  tries: z.number(),
  calledAt: z.nullable(moment()),
  calledBy: z.nullable(by),
  /** Still to be rung, today or later. */
  waits: z.boolean(),
})
export type PhoneCall = z.infer<typeof call>

const summary = {
  id: id(),
  purpose: z.string(),
  by,
  mine: z.boolean(),
  createdAt: moment(),
  people: z.number(),
  waiting: z.number(),
  /** To be rung back today, or on a day that has passed. */
  due: z.number(),
}
export const phoneListSummary = z.object(summary)
export type PhoneListSummary = z.infer<typeof phoneListSummary>
/** Calls in the order of the list; `next` is whom to ring now. */
export const phoneList = z.object({ ...summary, next: z.nullable(id()), calls: z.array(call) })
export type PhoneList = z.infer<typeof phoneList>

const organisers = { roles: ['region', 'branch'] } as const
const tags = ['phone lists']
const target = z.object({ id: id() })

export const phoneLists = {
  list: op('GET', '/phone-lists', { summary: 'Phone lists, the newest first', tags }, organisers).output(
    z.object({ lists: z.array(phoneListSummary) }),
  ),
  get: op('GET', '/phone-lists/{id}', { summary: 'One phone list with its calls', tags }, organisers)
    .input(target)
    .output(phoneList),
  record: op('PUT', '/phone-lists/{id}', { summary: 'Make a phone list of some people', tags }, organisers)
    .input(z.object({ id: id(), purpose: line(200), selection }))
    .output(phoneList),
  outcome: op(
    'POST',
    '/phone-lists/{id}/outcome',
    { summary: 'Say what came of a call. “Do not call” is kept with the person', tags },
    organisers,
  )
    .input(
      z.object({
        id: id(),
        callId: id(),
        outcome: z.enum(OUTCOMES),
        note: z.optional(z.nullable(longText(2000))),
        callBackOn: z.optional(z.nullable(z.iso.date())),
      }),
    )
    .output(phoneList),
  emptyPaper: op(
    'GET',
    '/phone-lists/paper',
    { summary: 'An empty phone list as a PDF to print and write on', tags },
    organisers,
  )
    .input(z.object(printSize))
    .output(z.file()),
  paper: op(
    'GET',
    '/phone-lists/{id}/paper',
    { summary: 'The calls that wait, as a PDF to print and write on', tags },
    organisers,
  )
    .input(z.extend(target, printSize))
    .output(z.file()),
  remove: op(
    'DELETE',
    '/phone-lists/{id}',
    { summary: 'Delete a phone list and what was written down with its calls', tags },
    organisers,
  )
    .input(target)
    .output(done()),
}
