/** Branches of the union, the workplaces where their people are, and the coalitions they join. */
import * as z from 'zod/mini'
import { id, line, moment, op, optionalLine, queryNumber } from '#kernel/contract.ts'

export const SERVICE_GROUPS = [
  'health',
  'local_government',
  'higher_education',
  'police_staff',
  'community',
  'energy',
  'transport',
  'water_environment',
  'other',
] as const
export type ServiceGroup = (typeof SERVICE_GROUPS)[number]

/**
 * What density is made of: members ÷ workers. Counted are people who are not put away and whose kind is `member` or
 * `activist`, and of these only whom the asker may see; `complete` says that nobody is left out by that.
 */
const counts = {
  members: z.number(),
  /** Stewards and officers: of the members, those whose kind is `activist`. */
  activists: z.number(),
  complete: z.boolean(),
}

export const branch = z.object({
  id: id(),
  name: z.string(),
  serviceGroup: z.enum(SERVICE_GROUPS),
  ...counts,
  /** To someone who may not see people, members and activists are told in fives: 40 stands for 40 to 44. */
  inFives: z.boolean(),
  /** Workers at all its workplaces whose head count is known; null when none is. */
  headCount: z.nullable(z.number()),
  workplaces: z.number(),
  workplacesWithHeadCount: z.number(),
  createdAt: moment(),
  updatedAt: moment(),
  archivedAt: z.nullable(moment()),
})
export type Branch = z.infer<typeof branch>

export const branchInput = z.object({ name: line(160), serviceGroup: z.enum(SERVICE_GROUPS) })
export type BranchInput = z.infer<typeof branchInput>

export const workplaceInput = z.object({
  branchId: id(),
  name: line(200),
  employerId: z.optional(z.nullable(id())),
  /** Who runs it when the employer contracted the work out. */
  contractorId: z.optional(z.nullable(id())),
  /** The contract's name, such as "School cleaning, east". */
  contract: z.optional(z.nullable(optionalLine(200))),
  /** How many people work there, in the union or not. */
  headCount: z.optional(z.nullable(z.int().check(z.minimum(0), z.maximum(1_000_000)))),
  address: z.optional(z.nullable(optionalLine(400))),
  postcode: z.optional(z.nullable(optionalLine(12))),
})
export type WorkplaceInput = z.infer<typeof workplaceInput>

export const workplace = z.object({
  id: id(),
  branchId: id(),
  name: z.string(),
  employerId: z.nullable(id()),
  /** Null too when the asker may not see that organisation. */
  employerName: z.nullable(z.string()),
  contractorId: z.nullable(id()),
  contractorName: z.nullable(z.string()),
  contract: z.nullable(z.string()),
  headCount: z.nullable(z.number()),
  address: z.nullable(z.string()),
  postcode: z.nullable(z.string()),
  outcode: z.nullable(z.string()),
  ...counts,
  createdAt: moment(),
  updatedAt: moment(),
  archivedAt: z.nullable(moment()),
})
export type Workplace = z.infer<typeof workplace>

export const workplaceFilters = z.object({
  q: z.optional(optionalLine(200)),
  branchId: z.optional(id()),
  employerId: z.optional(id()),
  contractorId: z.optional(id()),
  /** Only work that was contracted out: the hidden workforce. */
  contractedOut: z.optional(z.enum(['yes'])),
  archived: z.optional(z.enum(['yes', 'no'])),
})
export type WorkplaceFilters = z.infer<typeof workplaceFilters>

export const coalition = z.object({ id: id(), name: z.string() })
export type Coalition = z.infer<typeof coalition>

const target = z.object({ id: id() })
const archived = z.optional(z.enum(['yes', 'no']))
const tags = ['branches']
const everyone = { roles: ['region', 'branch', 'listener', 'viewer'] } as const
const recorders = { roles: ['region', 'branch', 'listener'] } as const
const organisers = { roles: ['region', 'branch'] } as const
const region = { roles: ['region'] } as const

const workplaces = {
  list: op('GET', '/workplaces', { summary: 'Workplaces by name, with members of workers', tags }, recorders)
    .input(
      z.extend(workplaceFilters, { after: z.optional(line(1000)), limit: z.optional(queryNumber(1, 1000)) }),
    )
    .output(z.object({ workplaces: z.array(workplace), next: z.nullable(z.string()) })),
  get: op('GET', '/workplaces/{id}', { summary: 'One workplace', tags }, recorders)
    .input(target)
    .output(workplace),
  record: op('PUT', '/workplaces/{id}', { summary: 'Write down a workplace', tags }, organisers)
    .input(z.extend(workplaceInput, { id: id() }))
    .output(workplace),
  change: op('PATCH', '/workplaces/{id}', { summary: 'Change a workplace', tags }, organisers)
    .input(z.extend(z.partial(workplaceInput), { id: id() }))
    .output(workplace),
  archive: op('POST', '/workplaces/{id}/archive', { summary: 'Put a workplace away', tags }, organisers)
    .input(z.extend(target, { reason: z.optional(optionalLine(300)) }))
    .output(workplace),
  restore: op('POST', '/workplaces/{id}/restore', { summary: 'Bring a workplace back', tags }, organisers)
    .input(target)
    .output(workplace),
  export: op(
    'POST',
    '/workplaces/export',
    { summary: 'Take all workplaces with you, with a reason', tags },
    organisers,
  )
    .input(z.object({ reason: line(300) }))
    .output(z.file()),
}

const coalitions = {
  list: op(
    'GET',
    '/coalitions',
    { summary: 'Coalitions that things can be shared with', tags },
    { roles: ['region', 'branch', 'partner'] },
  ).output(z.object({ coalitions: z.array(coalition) })),
  record: op('PUT', '/coalitions/{id}', { summary: 'Write down a coalition', tags }, organisers)
    .input(z.object({ id: id(), name: line(160) }))
    .output(coalition),
}

export const branches = {
  list: op('GET', '/branches', { summary: 'Branches with members of workers', tags }, everyone)
    .input(z.object({ archived }))
    .output(z.object({ branches: z.array(branch) })),
  get: op('GET', '/branches/{id}', { summary: 'One branch', tags }, everyone).input(target).output(branch),
  record: op('PUT', '/branches/{id}', { summary: 'Write down a branch', tags }, region)
    .input(z.extend(branchInput, { id: id() }))
    .output(branch),
  change: op('PATCH', '/branches/{id}', { summary: 'Change a branch', tags }, region)
    .input(z.extend(z.partial(branchInput), { id: id() }))
    .output(branch),
  archive: op('POST', '/branches/{id}/archive', { summary: 'Put a branch away', tags }, region)
    .input(z.extend(target, { reason: z.optional(optionalLine(300)) }))
    .output(branch),
  restore: op('POST', '/branches/{id}/restore', { summary: 'Bring a branch back', tags }, region)
    .input(target)
    .output(branch),
  workplaces,
  coalitions,
}
