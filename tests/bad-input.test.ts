import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { badRequests } from './setup/bad-requests.ts'
import { OPERATIONS } from './setup/operations.ts'
import { openWholeHouse, signedIn, type WholeHouse } from './setup/whole-house.ts'

const RUNS = Number(process.env.BAD_INPUT_RUNS ?? 10)
/** The same inputs every time; another seed looks elsewhere. */
const SEED = Number(process.env.BAD_INPUT_SEED ?? 1868)
const TOO_LONG = 8000

/** It takes no input, and answering it rightly takes seconds. */
const TRIED = OPERATIONS.filter(({ name }) => name !== 'demo.load')

let house: WholeHouse
let workspaceId: string
let everything: string

beforeAll(async () => {
  house = await openWholeHouse()
  workspaceId = newId()
  await house.owner.query(`insert into workspaces (workspace_id, name) values ($1, 'Bad input')`, [
    workspaceId,
  ])
  const { rows } = await house.owner.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_schema in ('public', 'sign_in') and table_type = 'BASE TABLE'
       and table_name not in ('audit', 'attempts', 'challenges')`,
  )
  // Counting wrong passwords is the one thing that a refused request may write beside the trail.
  const each = rows.map(
    ({ name }) =>
      `select '${name}' as name, md5(string_agg(row, '' order by row)) as hash
       from (select (to_jsonb(t) - 'failed_attempts' - 'locked_until')::text as row from ${name} t) r`,
  )
  // Workers that share the work answer in any order.
  everything = `${each.join(' union all ')} order by name`
})
afterAll(() => house.stop())

const whole = async () =>
  // By name, so that it is planned once.
  JSON.stringify((await house.owner.query({ name: 'everything', text: everything })).rows)

/** The next number a writing transaction will take: while it stands, nobody has written anything anywhere. */
const nextWrite = async (): Promise<string> =>
  (await house.owner.query('select pg_snapshot_xmax(pg_current_snapshot())::text as next')).rows[0].next

const answered = async (request: Request): Promise<Response> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('no answer')), TOO_LONG)
  })
  try {
    return await Promise.race([Promise.resolve(house.app.fetch(request)), late])
  } finally {
    clearTimeout(timer)
  }
}

test.each(TRIED.map((operation) => [operation.name, operation] as const))(
  '%s answers whatever it is sent, and a refusal leaves everything as it was',
  async (_, operation) => {
    const asker = await signedIn(house.owner, workspaceId, 'region')
    const requests = badRequests(operation, () => newId(), asker.headers)
    let next = await nextWrite()
    let before = await whole()
    const property = fc.asyncProperty(requests, async (request) => {
      const response = await answered(request.clone() as Request)
      const text = await response.text()
      expect(response.status, text.slice(0, 500)).toBeLessThan(500)
      if (response.status >= 400) expect(JSON.parse(text)).toMatchObject({ code: expect.any(String) })
      const now = await nextWrite()
      if (now === next) return
      const after = await whole()
      if (response.status >= 400) expect(after).toBe(before)
      before = after
      next = now
    })
    await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: true })
  },
)
