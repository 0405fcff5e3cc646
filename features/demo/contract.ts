/** The example: an invented borough in a workspace of its own, to learn on and to throw away. */
import * as z from 'zod/mini'
import { done, id, moment, op } from '#kernel/contract.ts'

const tags = ['example']
const region = { roles: ['region'] } as const

/** How much there is of it. */
export const exampleCounts = z.object({
  branches: z.number(),
  workplaces: z.number(),
  people: z.number(),
  organisations: z.number(),
  affiliations: z.number(),
  connections: z.number(),
  alliesForms: z.number(),
})
export type ExampleCounts = z.infer<typeof exampleCounts>

const example = z.object({ workspaceId: id(), name: z.string(), createdAt: moment() })
export type Example = z.infer<typeof example>

export const demo = {
  state: op('GET', '/demo', { summary: 'My example, if I have one', tags }, region).output(
    z.object({ example: z.nullable(example), here: z.boolean() }),
  ),
  load: op('POST', '/demo', { summary: 'Load an invented borough into a workspace of its own', tags }, region)
    .errors({ example_there: { status: 409 } })
    .output(z.object({ workspaceId: id(), name: z.string(), counts: exampleCounts })),
  remove: op(
    'DELETE',
    '/demo/{workspaceId}',
    { summary: 'Remove my example with all that is in it', tags },
    region,
  )
    .input(z.object({ workspaceId: id() }))
    .output(done()),
}
