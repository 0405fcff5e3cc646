import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { OPERATIONS, type Operation, requestOf, samplesOf } from '#tests/setup/operations.ts'
import {
  allRows,
  openWholeHouse,
  type SignedIn,
  type StandingRow,
  signedIn,
  type WholeHouse,
} from '#tests/setup/whole-house.ts'
import { type Answer, badInput, type Try, withOtherIds, wrongWith } from './testing/judge.ts'
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
  'mediaReach',
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
/** Records that the attackers do see. */
let own: Victim

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
  const colleague = await signedIn(house.owner, ours, 'branch', { branchIds: [mine] })
  const inSight = {
    visibleTo: [mine, coalition, ...attackers.map((each) => each.organiserId)],
    branchId: mine,
  }
  own = await newVictim(house.owner, { owner: colleague, mark: 'In Sight', ...inSight })
})
afterAll(() => house.stop())

async function tell(request: Request): Promise<Answer & { sent: string }> {
  const sent = `${request.url} ${request.method === 'GET' ? '' : await request.clone().text()}`
  const response = await house.app.fetch(request)
  return { status: response.status, text: await response.text(), sent }
}

/** Which rows stood, each by its table and hash. */
type Rows = ReadonlySet<string>
const markOf = ({ table, hash }: StandingRow) => `${table} ${hash}`
const marksOf = (rows: readonly StandingRow[]): Rows => new Set(rows.map(markOf))

/** Takes away what an attacker wrote for themselves, as they may: ids are each workspace's own. */
async function takeAway(rows: readonly StandingRow[]): Promise<void> {
  for (const table of MADE_BY_ATTACKERS) {
    const whole = table.includes('.') ? table : `public.${table}`
    const hashes = rows.filter((each) => each.table === whole).map(({ hash }) => hash)
    if (hashes.length > 0)
      await house.owner.query(`delete from ${table} t where workspace_id = $1 and md5(t::text) = any($2)`, [
        ours,
        hashes,
      ])
  }
}

/** Which samples of an operation were bad input to an attacker, by their place. */
const badToThem = new Map<string, Set<number>>()

/** Hidden ids in rows that are new, unless an attacker's own row has that id: then it is theirs the row speaks of. */
function hiddenIn(rows: readonly StandingRow[], hidden: ReadonlySet<string>): string[] {
  const own = new Set(rows.flatMap(({ row }) => (typeof row.id === 'string' ? [row.id] : [])))
  return rows.flatMap(({ table, row }) =>
    idsIn(JSON.stringify(row))
      .filter((id) => hidden.has(id) && !own.has(id))
      .map((id) => `${table} holds ${id}`),
  )
}

const aimsIn = (input: object, victim: Victim) => [
  ...new Set(idsIn(JSON.stringify(input)).filter((id) => victim.hidden.has(id))),
]

/**
 * The same input with each hidden id alone among records that attackers do see: the first id that is looked up must
 * not be the only one.
 */
function amongOwn({ method }: Operation, input: Record<string, unknown>, victim: Victim) {
  const ownFor = new Map(Object.entries(victim.ids).map(([kind, id]) => [id, own.ids[kind]!]))
  const aims = aimsIn(input, victim)
  // Something new with a hidden record's id is what all ids together try already.
  const alone = aims.filter((id) => method !== 'PUT' || id !== input.id)
  if (aims.length < 2) return []
  return alone.map((aim) => ({
    aims: [aim],
    input: withOtherIds(input, (id, field) => {
      if (id === aim || !ownFor.has(id)) return undefined
      return method === 'PUT' && field === 'id' ? newId() : ownFor.get(id)
    }),
  }))
}

/** Tries one input as one attacker; gives what went wrong. */
async function tryOne(
  tried: Try,
  attacker: SignedIn,
  victim: Victim,
  before: Rows,
  bad = () => {},
): Promise<string[]> {
  const { operation, input, aims } = tried
  const ask = (words: typeof input) => tell(requestOf(operation, words, attacker.headers))
  const { sent, ...answer } = await ask(input)
  const leaked =
    answer.text.includes(victim.mark) ||
    idsIn(answer.text).some((id) => victim.hidden.has(id) && !sent.includes(id))
  const wrong = [wrongWith(tried, answer, leaked)]
  if (answer.status === 403 && aims.length > 0) {
    // A role may lack this way of asking, whatever the id: one that nobody has must fare the same.
    const { status } = await ask(withOtherIds(input, (id) => (aims.includes(id) ? newId() : undefined)))
    if (status !== 403) wrong.push(`another answer (${status}) with an id that nobody has`)
  }
  if (answer.status === 200 && operation.method !== 'GET') {
    const made = (await allRows(house.owner)).filter((row) => !before.has(markOf(row)))
    wrong.push(...hiddenIn(made, victim.hidden))
    await takeAway(made)
  }
  if (badInput(answer)) bad()
  const told = `${attacker.role} ${JSON.stringify(input).slice(0, 300)} → ${answer.status} ${answer.text.slice(0, 200)}`
  return wrong.flatMap((why) => (why ? [`${why}: ${told}`] : []))
}

/** Tries an operation in every way as each attacker; gives what went wrong. */
async function tryAll(operation: Operation, victim: Victim, by: readonly SignedIn[], before: Rows) {
  // What attackers sent stands in the trail of their own workspace, for their region to read.
  await house.owner.query('delete from audit where workspace_id = $1', [ours])
  if (!badToThem.has(operation.name)) badToThem.set(operation.name, new Set())
  const wrong: string[] = []
  for (const attacker of by)
    for (const [place, input] of samplesOf(operation, chooseFrom(victim.ids)).entries()) {
      const aims = aimsIn(input, victim)
      if (aims.length === 0 && operation.method !== 'GET') continue
      const tried = { operation, input, aims, here: victim === otherBranch }
      const bad = () => badToThem.get(operation.name)!.add(place)
      wrong.push(...(await tryOne(tried, attacker, victim, before, bad)))
      for (const mixed of amongOwn(operation, input, victim))
        wrong.push(...(await tryOne({ ...tried, ...mixed }, attacker, victim, before)))
    }
  return wrong
}

let known: Rows | undefined

/** What stands everywhere now: what the last test found at its end. */
async function rowsNow(): Promise<Rows> {
  known ??= marksOf(await allRows(house.owner))
  return known
}

/** Tables with rows that are no longer as they were. New rows have been looked at by then. */
async function tablesTouched(before: Rows): Promise<string[]> {
  const after = marksOf(await allRows(house.owner))
  known = after
  return [...new Set([...before].filter((mark) => !after.has(mark)).map((mark) => mark.split(' ')[0]!))]
}

describe('with ids of records of another workspace', () => {
  test.each(TRIED)('%s gives and changes nothing', async (_, operation) => {
    const before = await rowsNow()
    expect(await tryAll(operation, elsewhere, attackers, before)).toEqual([])
    expect(await tablesTouched(before)).toEqual([])
  })
})

describe('with ids of records of another branch or organiser', () => {
  test.each(TRIED)('%s gives and changes nothing', async (_, operation) => {
    const before = await rowsNow()
    const others = attackers.filter((each) => each.role !== 'region')
    expect(await tryAll(operation, otherBranch, others, before)).toEqual([])
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
    for (const [place, input] of samplesOf(operation, chooseFrom(elsewhere.ids)).entries()) {
      const { status } = await tell(requestOf(operation, input, elsewhere.owner.headers))
      statuses.push(status)
      // Refused as bad input before anybody looks for a record, it would have proved nothing, or told them apart.
      if (badToThem.get(name)?.has(place)) expect([409, 422], String(place)).toContain(status)
    }
    expect(
      // 410: theirs, but a file that has been removed since.
      statuses.some((status) => [200, 409, 410].includes(status)),
      String(statuses),
    ).toBe(true)
  })
})
