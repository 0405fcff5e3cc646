/** Who do we know there? Ties read together: ways into an organisation, small pictures, timelines, one search. */
import * as z from 'zod/mini'
import { AFFILIATION_ROLES, CONNECTION_KINDS, WILLING } from '#features/affiliations/contract.ts'
import { SPECIALS } from '#features/organisations/contract.ts'
import { PERSON_KINDS } from '#features/people/contract.ts'
import { id, line, moment, op, queryNumber } from '#kernel/contract.ts'

const strength = z.union([z.literal(1), z.literal(2), z.literal(3)])
const person = z.object({ id: id(), name: z.string() })
const organisation = z.object({ id: id(), name: z.string(), special: z.nullable(z.enum(SPECIALS)) })

const belongs = z.object({
  kind: z.literal('affiliation'),
  person,
  organisation,
  role: z.enum(AFFILIATION_ROLES),
  roleWords: z.nullable(z.string()),
  strength,
  willing: z.enum(WILLING),
})
const knows = z.object({
  kind: z.literal('connection'),
  person,
  other: person,
  relation: z.enum(CONNECTION_KINDS),
  /** True where the relation is told from the other's end: "Joan leads Amina". */
  reversed: z.boolean(),
  strength,
})
const step = z.discriminatedUnion('kind', [belongs, knows])
export type Step = z.infer<typeof step>

const path = z.object({
  /** From the person to ask to the organisation. */
  steps: z.array(step),
  /** 0 to 1: how likely a message would pass along this path. */
  score: z.number(),
  words: z.string(),
})
export type Path = z.infer<typeof path>

const introducer = z.object({
  person: z.object({
    id: id(),
    name: z.string(),
    kind: z.enum(PERSON_KINDS),
    /** "steward at the depot" */
    does: z.nullable(z.string()),
  }),
  /** A member or activist, as against anyone else we know. */
  ours: z.boolean(),
  /** 0 to 1, all paths together. */
  score: z.number(),
  /** The same in three steps, for the dots. */
  strength,
  direct: z.boolean(),
  /** The strongest path in words. */
  words: z.string(),
  paths: z.array(path),
})
export type Introducer = z.infer<typeof introducer>

const node = z.object({
  id: id(),
  kind: z.enum(['person', 'organisation']),
  label: z.string(),
  weight: strength,
  /** 0 for whoever was asked about, 1 and 2 for how far away. */
  distance: z.number(),
})
const edge = z.object({ from: id(), to: id(), strength, words: z.string() })
const picture = z.object({
  nodes: z.array(node),
  edges: z.array(edge),
  /** True when there is more than the picture holds. */
  more: z.boolean(),
})
export type TiesShown = z.infer<typeof picture>

export const TIMELINE_KINDS = [
  'recorded',
  'changed',
  'archived',
  'affiliation',
  'connection',
  'allies_form',
  'one_to_one',
  'introduction',
  'promised',
  'settled',
] as const
const event = z.object({
  id: z.string(),
  at: moment(),
  kind: z.enum(TIMELINE_KINDS),
  /** The organiser who wrote it down; null where that is not kept. */
  by: z.nullable(z.string()),
  words: z.string(),
  person: z.nullable(person),
  organisation: z.nullable(z.object({ id: id(), name: z.string() })),
})
export type TimelineEvent = z.infer<typeof event>
const talk = z.object({ id: id(), metOn: z.string(), person })
const said = z.object({
  /** The newest first, as far as whoever said it lets us pass it on. */
  quotes: z.array(z.object({ id: id(), words: z.string(), consent: z.enum(['anonymous', 'named']), talk })),
  /** In how many talks each was named, and the latest of these. */
  concerns: z.array(z.object({ words: z.string(), named: z.int(), talks: z.array(talk) })),
})
export type Said = z.infer<typeof said>
const timeline = z.object({ events: z.array(event), next: z.nullable(z.string()) })
const page = { after: z.optional(line(500)), limit: z.optional(queryNumber(1, 100)) }

const tags = ['ties']
const readers = { roles: ['region', 'branch', 'listener'] } as const
const takers = { roles: ['region', 'branch'] } as const
const ofOrganisation = z.object({ organisationId: id() })
const ofPerson = z.object({ personId: id() })

export const ties = {
  whoDoWeKnow: op(
    'GET',
    '/organisations/{organisationId}/who-do-we-know',
    {
      summary:
        'Who of us could introduce us to an organisation, best first, each with the way there in words',
      tags,
    },
    readers,
  )
    .input(z.extend(ofOrganisation, { limit: z.optional(queryNumber(1, 100)) }))
    .output(
      z.object({
        organisation,
        introducers: z.array(introducer),
        /** How many ways in there are beyond those listed, as far as we looked. */
        more: z.number(),
      }),
    ),
  ofPerson: op(
    'GET',
    '/people/{personId}/ties',
    { summary: 'The ties around someone, two steps far', tags },
    readers,
  )
    .input(ofPerson)
    .output(picture),
  ofOrganisation: op(
    'GET',
    '/organisations/{organisationId}/ties',
    { summary: 'The ties around an organisation, two steps far', tags },
    readers,
  )
    .input(ofOrganisation)
    .output(picture),
  timelineOfPerson: op(
    'GET',
    '/people/{personId}/timeline',
    { summary: 'What was written down about someone, newest first', tags },
    readers,
  )
    .input(z.extend(ofPerson, page))
    .output(timeline),
  timelineOfOrganisation: op(
    'GET',
    '/organisations/{organisationId}/timeline',
    { summary: 'What was written down about an organisation, newest first', tags },
    readers,
  )
    .input(z.extend(ofOrganisation, page))
    .output(timeline),
  takePicture: op(
    'POST',
    '/ties/take-picture',
    { summary: 'Take a small picture of ties with you, with a reason: who may be on it', tags },
    takers,
  )
    .input(
      z.object({
        people: z.array(id()).check(z.maxLength(100)),
        organisations: z.array(id()).check(z.maxLength(100)),
        format: z.enum(['png', 'svg']),
        reason: line(300),
      }),
    )
    .output(
      z.object({
        /** Those shown who may leave the house: whoever asked to be left alone stays. */
        people: z.array(id()),
        organisations: z.array(id()),
        /** For the foot of the picture: who took it, when and what for. */
        taken: z.string(),
      }),
    ),
  saidAtOrganisation: op(
    'GET',
    '/organisations/{organisationId}/said',
    { summary: 'What people tied to an organisation said: their words, and what concerns them', tags },
    readers,
  )
    .input(ofOrganisation)
    .output(said),
  search: op('GET', '/search', { summary: 'A few people and organisations by name', tags }, readers)
    .input(z.object({ q: line(200), limit: z.optional(queryNumber(1, 20)) }))
    .output(
      z.object({
        people: z.array(
          z.object({ id: id(), name: z.string(), kind: z.enum(PERSON_KINDS), does: z.nullable(z.string()) }),
        ),
        organisations: z.array(
          z.object({
            id: id(),
            name: z.string(),
            kinds: z.array(z.string()),
            outcode: z.nullable(z.string()),
          }),
        ),
      }),
    ),
}
