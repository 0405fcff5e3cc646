/** Communities and media: who is organised where, through whom of ours, and which media reach them. */
import * as z from 'zod/mini'
import { ORGANISATION_KINDS, SPECIALS } from '#features/organisations/contract.ts'
import { done, id, line, op, optionalLine } from '#kernel/contract.ts'

const known = z.object({ id: id(), name: z.string(), role: z.string(), strength: z.number() })

const organised = z.object({
  id: id(),
  name: z.string(),
  outcode: z.nullable(z.string()),
  special: z.nullable(z.enum(SPECIALS)),
  /** Of ours who belong there, as far as the asker may know. */
  people: z.number(),
  /** The strongest ties. */
  through: z.array(known),
})
export type Organised = z.infer<typeof organised>

const ofKind = z.object({
  kind: z.enum(ORGANISATION_KINDS),
  organisations: z.number(),
  /** How many of them we know somebody in. */
  known: z.number(),
  people: z.number(),
  /** Those best known first; not all where there are many. */
  first: z.array(organised),
})
export type OfKind = z.infer<typeof ofKind>

export const MEDIA = ['media_newspaper', 'media_radio', 'media_online'] as const

/** A community that somebody told us an outlet reaches: an organisation, or words. */
const reached = z.object({ id: id(), organisationId: z.nullable(id()), name: z.string() })
export type Reached = z.infer<typeof reached>
/** One it may reach, because so many of ours belong to both. */
const inferred = z.object({ organisationId: id(), name: z.string(), people: z.number() })
export type Inferred = z.infer<typeof inferred>
const reaches = { told: z.array(reached), inferred: z.array(inferred) }

const reachInput = z.object({
  id: id(),
  outletId: id(),
  organisationId: z.optional(z.nullable(id())),
  community: z.optional(z.nullable(optionalLine(120))),
})
export type ReachInput = z.infer<typeof reachInput>

const medium = z.extend(organised, {
  kind: z.enum(ORGANISATION_KINDS),
  ...reaches,
})
export type Medium = z.infer<typeof medium>

const tags = ['areas']
const writers = { roles: ['region', 'branch'] } as const
const readers = { roles: ['region', 'branch', 'listener'] } as const

export const communities = {
  list: op(
    'GET',
    '/areas/communities',
    {
      summary:
        'Which communities are organised, where and through whom, which media reach them, and whom we lack',
      tags,
    },
    readers,
  )
    .input(z.object({ outcode: z.optional(line(4)) }))
    .output(
      z.object({
        kinds: z.array(ofKind),
        /** Those best known first; not all where there are many. */
        media: z.array(medium),
        /** How many media there are. */
        mediaCount: z.number(),
        /** Kinds in which we know nobody, whether or not one was written down there. */
        nobodyIn: z.array(z.enum(ORGANISATION_KINDS)),
        outcodes: z.array(z.string()),
      }),
    ),
  reaches: op(
    'GET',
    '/areas/reaches',
    { summary: 'Which communities a newspaper, station or online group reaches: told, and inferred', tags },
    readers,
  )
    .input(z.object({ outletId: id() }))
    .output(z.object(reaches)),
  reach: op(
    'PUT',
    '/areas/reaches/{id}',
    {
      summary: 'Write down whom an outlet reaches',
      description: 'Either an organisation or a community in words, which is kept from listeners.',
      tags,
    },
    writers,
  )
    .errors({ different_content: { status: 409 } })
    .input(reachInput)
    .output(reached),
  unreach: op(
    'DELETE',
    '/areas/reaches/{id}',
    { summary: 'Take away that an outlet reaches them', tags },
    writers,
  )
    .input(z.object({ id: id() }))
    .output(done()),
}
