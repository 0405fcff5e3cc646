/** Communities and media: who is organised where, through whom of ours, and which media reach them. */
import * as z from 'zod/mini'
import { ORGANISATION_KINDS, SPECIALS } from '#features/organisations/contract.ts'
import { id, line, op } from '#kernel/contract.ts'

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

const medium = z.extend(organised, {
  kind: z.enum(ORGANISATION_KINDS),
  /** Kinds of community of which somebody also belongs here. */
  reaches: z.array(z.object({ kind: z.enum(ORGANISATION_KINDS), people: z.number() })),
})
export type Medium = z.infer<typeof medium>

export const communities = {
  list: op(
    'GET',
    '/areas/communities',
    {
      summary:
        'Which communities are organised, where and through whom, which media reach them, and whom we lack',
      tags: ['areas'],
    },
    { roles: ['region', 'branch', 'listener'] },
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
}
