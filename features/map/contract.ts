/** The map: people, organisations and their ties as one picture, the way between any two, bridges and gaps. */
import * as z from 'zod/mini'
import { ORGANISATION_KINDS, ORGANISATION_STAGES } from '#features/organisations/contract.ts'
import { PERSON_KINDS } from '#features/people/contract.ts'
import { id, line, moment, op, queryNumber } from '#kernel/contract.ts'
import { MOST_NODES } from './sizes.contract.ts'

const strength = z.union([z.literal(1), z.literal(2), z.literal(3)])
const one = z.object({ kind: z.enum(['person', 'organisation']), id: id(), name: z.string() })
export type OneOnTheMap = z.infer<typeof one>

/** What narrows the picture. All that are given must hold. */
export const networkFilters = {
  /** Someone or an organisation in the middle, with whoever is two ties away. */
  person: z.optional(id()),
  organisation: z.optional(id()),
  branchId: z.optional(id()),
  /** Organisations of one kind, and whoever is tied to them. */
  kind: z.optional(z.enum(ORGANISATION_KINDS)),
  /** Organisations that have come so far with us, and whoever is tied to them. */
  stage: z.optional(z.enum(ORGANISATION_STAGES)),
  /** People of one kind, and what they are tied to. */
  personKind: z.optional(z.enum(PERSON_KINDS)),
  /** The weakest tie that counts. */
  strength: z.optional(queryNumber(1, 3)),
  limit: z.optional(queryNumber(1, MOST_NODES)),
}
const networkInput = z.object(networkFilters)
export type NetworkFilters = z.infer<typeof networkInput>

const node = z.object({
  id: id(),
  kind: z.enum(['person', 'organisation']),
  name: z.string(),
  /** The kind of person, or the first kind of organisation. */
  sort: z.nullable(z.enum([...PERSON_KINDS, ...ORGANISATION_KINDS])),
  /** How far an organisation has come with us; null for people. */
  stage: z.nullable(z.enum(ORGANISATION_STAGES)),
  /** Ties within the picture. */
  ties: z.number(),
  /** Those with the same number are tied to each other more than to the others. */
  community: z.number(),
})
export type NetworkNode = z.infer<typeof node>

const network = z.object({
  /** Whoever was asked about stands first. */
  nodes: z.array(node),
  /** From and to as places in `nodes`, and how strong. */
  edges: z.array(z.tuple([z.number(), z.number(), strength])),
  /** How many more there are than the picture holds. */
  left: z.object({ people: z.number(), organisations: z.number() }),
  /** When the ties were read. */
  asOf: moment(),
})
export type Network = z.infer<typeof network>
/** With the words for the foot of a picture: who took it, when and what for. */
const networkTaken = z.extend(network, { taken: z.string() })
export type NetworkTaken = z.infer<typeof networkTaken>

const step = z.object({ from: one, to: one, strength, words: z.string() })
export type PathStep = z.infer<typeof step>
const path = z.object({
  from: one,
  to: one,
  /** Null when nobody we know of joins the two. */
  path: z.nullable(z.object({ steps: z.array(step), score: z.number(), strength })),
})

const gap = z.object({
  kind: z.enum(ORGANISATION_KINDS),
  /** How many of them are written down. */
  organisations: z.number(),
  reached: z.number(),
  lack: z.enum(['none_written', 'nobody', 'no_close_tie']),
})
export type Gap = z.infer<typeof gap>

const bridge = z.object({
  person: one,
  /** Who would lose their way to everyone else without this person. */
  people: z.number(),
  organisations: z.number(),
  some: z.array(one),
})
export type Bridge = z.infer<typeof bridge>

const standing = z.object({
  bridges: z.array(bridge),
  bridgeCount: z.number(),
  /** How many separate parts the ties make, and how many people and organisations the largest holds. */
  parts: z.number(),
  largest: z.number(),
  mostTied: z.array(z.object({ organisation: one, ties: z.number() })),
  gaps: z.array(gap),
  asOf: moment(),
})
export type Standing = z.infer<typeof standing>

const tags = ['map']
const readers = { roles: ['region', 'branch', 'listener'] } as const
const takers = { roles: ['region', 'branch'] } as const

export const map = {
  network: op(
    'GET',
    '/map/network',
    { summary: 'People, organisations and ties as a network: around one of them, of a branch, or all', tags },
    readers,
  )
    .input(networkInput)
    .output(network),
  path: op(
    'GET',
    '/map/path',
    {
      summary: 'The best way between two people or organisations, each step in words',
      description: 'From and to are ids of people or organisations.',
      tags,
    },
    readers,
  )
    .input(z.object({ from: id(), to: id() }))
    .output(path),
  standing: op(
    'GET',
    '/map/bridges',
    {
      summary:
        'People who alone join two parts, the most tied organisations, and kinds in which we have nobody',
      tags,
    },
    readers,
  ).output(standing),
  export: op(
    'POST',
    '/map/export',
    { summary: 'Take the network with you as a file, with a reason', tags },
    takers,
  )
    .input(z.extend(networkInput, { format: z.enum(['csv', 'graphml', 'gexf']), reason: line(300) }))
    .output(z.file()),
  exportPicture: op(
    'POST',
    '/map/export-picture',
    { summary: 'What to draw on a picture that is taken away, with a reason', tags },
    takers,
  )
    .input(z.extend(networkInput, { format: z.enum(['png', 'svg']), reason: line(300) }))
    .output(networkTaken),
}
