import * as z from 'zod/mini'
import { done, id, moment, op } from '#kernel/contract.ts'
import { ids, role } from './fields.contract.ts'

const tags = ['organisers']
const regional = { roles: ['region'] } as const
const lastRegional = { last_regional: { status: 409 } } as const

/** Someone who uses this workspace; what the asker's role does not cover is null. */
export const organiser = z.object({
  id: id(),
  name: z.string(),
  role: z.nullable(role()),
  branchIds: z.array(id()),
  coalitionIds: z.array(id()),
  email: z.nullable(z.string()),
  twoStep: z.nullable(z.boolean()),
  lastSeenAt: z.nullable(moment()),
})
export type Organiser = z.infer<typeof organiser>

export const organisers = {
  organisers: op('GET', '/organisers', { summary: 'Who uses this workspace', tags }).output(
    z.object({ organisers: z.array(organiser) }),
  ),
  changeOrganiser: op(
    'PUT',
    '/organisers/{id}',
    { summary: 'Give someone another role or other branches', tags },
    regional,
  )
    .errors(lastRegional)
    .input(z.object({ id: id(), role: role(), branchIds: ids(), coalitionIds: z.optional(ids()) }))
    .output(organiser),
  removeOrganiser: op(
    'DELETE',
    '/organisers/{id}',
    { summary: 'Take someone out of this workspace at once', tags },
    regional,
  )
    .errors(lastRegional)
    .input(z.object({ id: id() }))
    .output(done()),
}
