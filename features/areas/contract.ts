/** Areas: where our people live and which organisations are there, and the boundaries brought in to draw it. */
import * as z from 'zod/mini'
import { ORGANISATION_KINDS } from '#features/organisations/contract.ts'
import { PERSON_KINDS } from '#features/people/contract.ts'
import { done, id, line, moment, op, optionalLine, queryNumber } from '#kernel/contract.ts'

export {
  communities,
  type Inferred,
  MEDIA,
  type Medium,
  type OfKind,
  type Organised,
  type Reached,
  type ReachInput,
} from './communities.contract.ts'

export const SET_KINDS = ['outcodes', 'boundaries', 'postcodes'] as const
export type SetKind = (typeof SET_KINDS)[number]

/** With fewer than this, a number is not shown to whoever may not see the people behind it. */
export const FEWEST_SHOWN = 5

const areaSet = z.object({
  id: id(),
  name: z.string(),
  kind: z.enum(SET_KINDS),
  /** How many areas, or postcodes, it holds. */
  areas: z.number(),
  broughtInAt: moment(),
})
export type AreaSet = z.infer<typeof areaSet>

/**
 * Null is a number that is not shown: fewer than five, none, or hidden so that no other gives one of those away. People
 * are told to a viewer in fives: 40 stands for 40 to 44.
 */
const shownNumber = z.nullable(z.number())
const point = z.tuple([z.number(), z.number()])

const areaCount = z.object({
  code: z.string(),
  name: z.string(),
  people: shownNumber,
  organisations: shownNumber,
  /** Longitude and latitude of its middle; null when nothing brought in tells. */
  at: z.nullable(point),
  /** Of a boundary: the outcodes of those counted in it, for the lists. */
  outcodes: z.array(z.object({ outcode: z.string(), people: z.number(), organisations: z.number() })),
})
export type AreaCount = z.infer<typeof areaCount>

const rest = z.object({ people: shownNumber, organisations: shownNumber })

const areaCounts = z.object({
  areas: z.array(areaCount),
  /** Those counted in no area that is listed. */
  elsewhere: rest,
  total: rest,
  /** Small numbers are left out, because the asker may not see the people. */
  masked: z.boolean(),
  /** People and organisations put where the middle of their outcode is, for want of their postcode's own place. */
  rough: z.number(),
  /** People and organisations counted elsewhere because nothing brought in tells where their postcode lies. */
  placeless: z.number(),
})
export type AreaCounts = z.infer<typeof areaCounts>
/** With the words for the foot of a picture: who took it, when and what for. */
const areasTaken = z.extend(areaCounts, { taken: z.string() })
export type AreasTaken = z.infer<typeof areasTaken>

const record = z.object({
  id: id(),
  name: z.string(),
  /** The kind of person, or the first kind of organisation. */
  sort: z.nullable(z.enum([...PERSON_KINDS, ...ORGANISATION_KINDS])),
  outcode: z.nullable(z.string()),
})
export type AreaRecord = z.infer<typeof record>
const areaRecords = z.object({
  /** What the area is called; null for elsewhere. */
  name: z.nullable(z.string()),
  count: z.number(),
  records: z.array(record),
  next: z.nullable(z.string()),
})
export type AreaRecords = z.infer<typeof areaRecords>

/** Which areas, and who is counted in them. */
const countFilters = {
  setId: z.optional(id()),
  branchId: z.optional(id()),
  kind: z.optional(z.enum(PERSON_KINDS)),
  organisationKind: z.optional(z.enum(ORGANISATION_KINDS)),
}

const ring = z.array(point)
const shape = z.object({
  code: z.string(),
  name: z.string(),
  /** Polygons, each with its outer ring first, then its holes. */
  polygons: z.array(z.array(ring)),
})
export type Shape = z.infer<typeof shape>

const degrees = (limit: number) =>
  z.pipe(
    z.union([z.number(), z.string()]),
    z.pipe(z.transform(Number), z.number().check(z.minimum(-limit), z.maximum(limit))),
  )

const tags = ['areas']
const keepers = { roles: ['region'] } as const
const takers = { roles: ['region', 'branch'] } as const
/** Who may narrow counts, and open what is behind them. A partner may read no whole postcode: their lists are by outcode. */
const narrowers = { roles: ['region', 'branch', 'listener'] } as const
/** Not a viewer: what was brought in says more than the masked numbers do. */
const readers = { roles: ['region', 'branch', 'listener', 'partner'] } as const

export const areas = {
  sets: op(
    'GET',
    '/areas/sets',
    { summary: 'Boundaries and postcodes that were brought in', tags },
    readers,
  ).output(z.object({ sets: z.array(areaSet) })),
  counts: op('GET', '/areas/counts', {
    summary: 'How many people and organisations are in each area: by outcode, or by boundaries brought in',
    description:
      'Who may not see people gets outcodes only, without filters, and no number from which one under five could be worked out.',
    tags,
  })
    .input(z.object(countFilters))
    .output(areaCounts),
  records: op(
    'GET',
    '/areas/records',
    {
      summary: 'The people or organisations counted in an area, or in none',
      description:
        'By outcode, or by boundaries brought in; without `code` those counted in no area. Filters as for the counts.',
      tags,
    },
    narrowers,
  )
    .input(
      z.object({
        ...countFilters,
        of: z.enum(['people', 'organisations']),
        code: z.optional(line(100)),
        after: z.optional(line(1500)),
        limit: z.optional(queryNumber(1, 200)),
      }),
    )
    .output(areaRecords),
  export: op(
    'POST',
    '/areas/export',
    { summary: 'Take the numbers of areas with you as a table, with a reason', tags },
    takers,
  )
    .input(z.object({ ...countFilters, format: z.literal('csv'), reason: line(300) }))
    .output(z.file()),
  exportPicture: op(
    'POST',
    '/areas/export-picture',
    { summary: 'The numbers to draw on a picture of areas that is taken away, with a reason', tags },
    takers,
  )
    .input(z.object({ ...countFilters, format: z.enum(['png', 'svg']), reason: line(300) }))
    .output(areasTaken),
  shapes: op('GET', '/areas/shapes', {
    summary: 'Outlines within a box, of a set or of outcodes, to draw',
    description:
      'Up to a thousand at once, by their codes: `after` the last code asks for the next. Who may not see people gets outlines of outcodes, all of those within the box, whoever lives there.',
    tags,
  })
    .input(
      z.object({
        setId: z.optional(id()),
        west: degrees(180),
        south: degrees(90),
        east: degrees(180),
        north: degrees(90),
        after: z.optional(line(100)),
        limit: z.optional(queryNumber(1, 1000)),
      }),
    )
    .output(z.object({ shapes: z.array(shape), more: z.boolean() })),
  bring: op(
    'PUT',
    '/areas/sets/{id}/file',
    {
      summary: 'Bring in a file of outcodes, boundaries or postcodes: CSV, GeoJSON or TopoJSON',
      description:
        'What it is is found out from the file. The same name again replaces that set. As a form with `file` up to 32 MB, or the file itself as the body (`application/octet-stream`) with `fileName` in the address.',
      tags,
    },
    keepers,
  )
    .input(
      z.object({
        id: id(),
        file: z.file(),
        fileName: z.optional(optionalLine(200)),
        name: z.optional(optionalLine(100)),
      }),
    )
    .output(z.extend(areaSet, { replaced: z.boolean(), leftOut: z.number() })),
  remove: op('DELETE', '/areas/sets/{id}', { summary: 'Take boundaries or postcodes away', tags }, keepers)
    .input(z.object({ id: id() }))
    .output(done()),
}
