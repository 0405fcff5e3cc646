/** Custom fields: what a workspace wants to know of people and organisations beside what everyone does. */
import * as z from 'zod/mini'
import { id, line, longText, moment, op, optionalLine } from '#kernel/contract.ts'

export const ABOUTS = ['people', 'organisations'] as const
export type About = (typeof ABOUTS)[number]
const about = z.enum(ABOUTS)

export const FIELD_TYPES = ['text', 'number', 'date', 'choice'] as const
export type FieldType = (typeof FIELD_TYPES)[number]
const type = z.enum(FIELD_TYPES)

export const MOST_CHOICES = 200
const choices = z.array(line(120)).check(z.maxLength(MOST_CHOICES))

export const customField = z.object({
  id: id(),
  about,
  /** Under which a record holds its value. It stays the same when the field is called something else. */
  key: z.string(),
  name: z.string(),
  type,
  /** Of a choice: what there is to choose from. */
  choices: z.array(z.string()),
  createdAt: moment(),
  /** Put away: it is asked for no more, and what was written stays. */
  archivedAt: z.nullable(moment()),
})
export type CustomField = z.infer<typeof customField>

const MOST_FIELDS = 200

/** What a record says in such fields, by their keys: a number, a date as YYYY-MM-DD, or words. */
export const customValues = z.record(z.string(), z.union([z.number(), z.string()]))
export type CustomValues = z.infer<typeof customValues>

/** What is to stand; a key that is left out stays as it is, null takes its value away. */
export const customInput = z
  .record(line(80), z.nullable(z.union([z.number(), longText(2000)])))
  .check(z.refine((values) => Object.keys(values).length <= MOST_FIELDS))
export type CustomInput = z.infer<typeof customInput>

const tags = ['custom fields']
const region = { roles: ['region'] } as const

export const customFields = {
  list: op(
    'GET',
    '/custom-fields',
    { summary: 'Fields of our own, those put away last', tags },
    { roles: ['region', 'branch', 'listener'] },
  )
    .input(z.object({ about: z.optional(about) }))
    .output(z.object({ fields: z.array(customField) })),
  record: op('PUT', '/custom-fields/{id}', { summary: 'Make a field of our own', tags }, region)
    .input(z.object({ id: id(), about, name: line(60), type, choices: z.optional(choices) }))
    .output(customField),
  change: op(
    'PATCH',
    '/custom-fields/{id}',
    { summary: 'Call a field something else, change its choices, put it away or bring it back', tags },
    region,
  )
    .input(
      z.object({
        id: id(),
        name: z.optional(line(60)),
        choices: z.optional(choices),
        archived: z.optional(z.boolean()),
        reason: z.optional(optionalLine(300)),
      }),
    )
    .output(customField),
}
