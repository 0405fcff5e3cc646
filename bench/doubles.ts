import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Search } from '#features/matching/contract.ts'
import { loadBase, newToken } from './base/load-base.ts'
import { openBase } from './base/open-base.ts'

const PEOPLE = Number(process.env.BENCH_BASE ?? 100_000)
const SIZE = { people: PEOPLE, organisations: PEOPLE / 10, affiliations: 0, connections: 0, seed: 7 }

/** Every tenth shares a phone, every twentieth a mail address, with whoever was written down just before. */
const REACHED = `with numbered as (select workspace_id, id, row_number() over (order by id) as n from people)
  update people p set
    emails = jsonb_build_array(jsonb_build_object('address', 'p' || (n - (n % 20 = 0)::int) || '@example.org')),
    phones = jsonb_build_array(jsonb_build_object('number', m.text, 'e164', m.text))
  from numbered, lateral (select '+447' || right((100000000000 + (n - (n % 10 = 0)::int) * 2654435769 % 999999937)::text, 9) as text) m
  where p.workspace_id = numbered.workspace_id and p.id = numbered.id`

/** The search for doubles over a base that has no keys yet, from the order to its end. */
export async function run() {
  const { url, owner, close } = await openBase()
  const base = await loadBase(owner, SIZE)
  const client = new pg.Client(owner)
  await client.connect()
  await client.query(REACHED)
  const { secret } = await newToken(owner, base.workspaceId, 'region', [])
  await client.query(`update sign_in.tokens set scope = 'write'`)
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
  for (const kind of ['organisations', 'people'] as const) {
    const begun = performance.now()
    const seconds = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`
    const body = JSON.stringify({ kind })
    const order = await fetch(`${url}/api/same/search`, { method: 'POST', headers, body })
    if (!order.ok) throw new Error(`The order answered ${order.status}: ${await order.text()}`)
    let shown = ''
    for (;;) {
      await wait(500)
      const answer = await fetch(`${url}/api/same/searches`, { headers })
      const { searches } = (await answer.json()) as { searches: Search[] }
      const { state, looked, total, found } = searches.find((each) => each.kind === kind)!
      if (state !== shown) console.log(`  ${seconds()}: ${state}, ${looked} of ${total}, ${found} pairs`)
      shown = state
      if (state === 'words' || state === 'pairs') continue
      console.log(`${total} ${kind} searched for doubles: ${seconds()}, ${found} pairs (${state})`)
      break
    }
  }
  await client.end()
  await close()
}
