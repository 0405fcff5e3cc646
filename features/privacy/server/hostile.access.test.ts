import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { OPERATIONS, type Operation, requestOf, samplesOf } from '#tests/setup/operations.ts'
import {
  openWholeHouse,
  rowHashes,
  type SignedIn,
  signedIn,
  type WholeHouse,
} from '#tests/setup/whole-house.ts'
import { chooseFrom, newVictim, type Victim } from './testing/victim.ts'

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const idsIn = (text: string) => text.match(ID) ?? []

/** A public operation knows no asker, and one that writes and takes no id at all can only be about the asker. */
const aimsAtSomething = ({ meta, method, schema }: Operation) =>
  !meta.public && (method === 'GET' || /\[0-9a-f\]\{8\}|"id"/.test(JSON.stringify(schema)))
const TRIED = OPERATIONS.filter(aimsAtSomething).map((operation) => [operation.name, operation] as const)

/** Ground that the branches of a workspace share by design; each room's own tests say what of it may be changed. */
const SHARED = [
  'organisation',
  'otherOrganisation',
  'branch',
  'workplace',
  'coalition',
  'organiser',
  'issue',
  'customField',
  'areaSet',
  'workspace',
]

/** In an order in which their rows can go. */
const MADE_BY_ATTACKERS = [
  'sign_in.invitations',
  'imports',
  'import_mappings',
  'saved_lists',
  'affiliations',
  'connections',
  'allies_forms',
  'one_to_ones',
  'leadership_marks',
  'follow_ups',
  'introductions',
  'phone_calls',
  'phone_lists',
  'introduction_refusals',
  'issues',
  'custom_fields',
  'people',
  'workplaces',
  'organisations',
  'coalitions',
  'branches',
]

let house: WholeHouse
const FOREIGN = 'Zzyzx Foreign'
let ours = ''
const attackers: SignedIn[] = []
let elsewhere: Victim
let otherBranch: Victim

beforeAll(async () => {
  house = await openWholeHouse()
  ours = newId()
  const theirs = newId()
  for (const [id, name] of [
    [ours, 'Ours'],
    [theirs, FOREIGN],
  ])
    await house.owner.query('insert into workspaces (workspace_id, name) values ($1, $2)', [id, name])
  const [mine, coalition, other] = [newId(), newId(), newId()]
  await house.owner.query(
    `insert into branches (workspace_id, id, name, service_group) values ($1, $2, 'Mine', 'health')`,
    [ours, mine],
  )
  const places = { branchIds: [mine], coalitionIds: [coalition] }
  for (const role of ['region', 'branch', 'listener', 'partner', 'viewer'] as const)
    attackers.push(await signedIn(house.owner, ours, role, places))
  // The other workspace's rows even name our scopes, so that nothing but the workspace keeps them apart.
  const visibleTo = [mine, coalition, ...attackers.map((each) => each.organiserId)]
  const theirRegion = await signedIn(house.owner, theirs, 'region')
  elsewhere = await newVictim(house.owner, {
    owner: theirRegion,
    mark: FOREIGN,
    visibleTo,
    branchId: newId(),
  })
  const theirBranch = await signedIn(house.owner, ours, 'branch', { branchIds: [other] })
  const here = {
    owner: theirBranch,
    mark: 'Qwort Hidden',
    visibleTo: [other],
    branchId: other,
    shared: SHARED,
  }
  otherBranch = await newVictim(house.owner, here)
})
afterAll(() => house.stop())

async function tell(request: Request) {
  const sent = `${request.url} ${request.method === 'GET' ? '' : await request.clone().text()}`
  const response = await house.app.fetch(request)
  return { status: response.status, text: await response.text(), sent }
}

/** What is wrong with an answer to someone who may not have it; undefined when it gives nothing away. */
function wrongWith({ method }: Operation, status: number, leaked: boolean) {
  if (status >= 500) return 'a fault'
  if (leaked) return 'foreign words or ids'
  if (status === 200 && ['PATCH', 'DELETE'].includes(method)) return 'let through'
  return [200, 403, 404, 422].includes(status) ? undefined : 'an answer that tells them apart'
}

type Rows = Awaited<ReturnType<typeof rowHashes>>

/** Takes away what an attacker wrote for themselves, as they may: ids are each workspace's own. */
async function takeAway(before: Rows): Promise<void> {
  for (const table of MADE_BY_ATTACKERS)
    await house.owner.query(`delete from ${table} t where workspace_id = $1 and md5(t::text) <> all($2)`, [
      ours,
      [...before.get(table.includes('.') ? table : `public.${table}`)!],
    ])
}

/** Tries an operation in every way as each attacker; gives what went wrong, and the statuses. */
async function tryAll(operation: Operation, victim: Victim, by: readonly SignedIn[], before: Rows) {
  // What attackers sent stands in the trail of their own workspace, for their region to read.
  await house.owner.query('delete from audit where workspace_id = $1', [ours])
  const wrong: string[] = []
  const statuses: number[] = []
  for (const attacker of by)
    for (const input of samplesOf(operation, chooseFrom(victim.ids))) {
      const aimed = idsIn(JSON.stringify(input)).some((id) => victim.hidden.has(id))
      if (!aimed && operation.method !== 'GET') continue
      const { status, text, sent } = await tell(requestOf(operation, input, attacker.headers))
      const leaked =
        text.includes(victim.mark) || idsIn(text).some((id) => victim.hidden.has(id) && !sent.includes(id))
      const why = wrongWith(operation, status, leaked)
      statuses.push(status)
      if (status === 200 && operation.method !== 'GET') await takeAway(before)
      if (why)
        wrong.push(
          `${why}: ${attacker.role} ${JSON.stringify(input).slice(0, 300)} → ${status} ${text.slice(0, 200)}`,
        )
    }
  return { wrong, statuses }
}

let known: Rows | undefined

/** What stands everywhere now: what the last test found at its end. */
async function rowsNow(): Promise<Rows> {
  known ??= await rowHashes(house.owner)
  return known
}

/** Tables with rows that are no longer as they were. New rows that an attacker makes for themselves are no concern. */
async function tablesTouched(before: Rows): Promise<string[]> {
  const after = await rowHashes(house.owner)
  known = after
  return [...before].flatMap(([table, rows]) =>
    [...rows].every((hash) => after.get(table)?.has(hash)) ? [] : [table],
  )
}

describe('with ids of records of another workspace', () => {
  test.each(TRIED)('%s gives and changes nothing', async (_, operation) => {
    const before = await rowsNow()
    const { wrong, statuses } = await tryAll(operation, elsewhere, attackers, before)
    expect(wrong).toEqual([])
    // An input that is refused before anybody looks for a record would prove nothing.
    expect(statuses.some((status) => status !== 422)).toBe(true)
    expect(await tablesTouched(before)).toEqual([])
  })
})

describe('with ids of records of another branch or organiser', () => {
  test.each(TRIED)('%s gives and changes nothing', async (_, operation) => {
    const before = await rowsNow()
    const others = attackers.filter((each) => each.role !== 'region')
    expect((await tryAll(operation, otherBranch, others, before)).wrong).toEqual([])
    expect(await tablesTouched(before)).toEqual([])
  })
})

/** Nobody but the holder may act on these, so not even the region of that workspace gets through. */
const HOLDERS_ONLY = ['accounts.endSession', 'accounts.revokeToken', 'accounts.removePasskey', 'demo.remove']

describe('the same inputs from whoever the records belong to', () => {
  // Removing, and changing what an organiser may do, would leave nothing to try the others on.
  const last = ({ name, method }: Operation) =>
    method === 'DELETE' || name.startsWith('matching.') ? 2 : name.startsWith('accounts.') ? 1 : 0
  const inOrder = [...TRIED].sort(([, a], [, b]) => last(a) - last(b))
  test.each(inOrder)('%s gets through, so the refusals were about who asked', async (name, operation) => {
    if (HOLDERS_ONLY.includes(name)) return
    const statuses: number[] = []
    for (const input of samplesOf(operation, chooseFrom(elsewhere.ids)))
      statuses.push((await tell(requestOf(operation, input, elsewhere.owner.headers))).status)
    expect(
      // 410: theirs, but a file that has been removed since.
      statuses.some((status) => [200, 409, 410].includes(status)),
      String(statuses),
    ).toBe(true)
  })
})
