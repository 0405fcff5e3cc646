import pg from 'pg'
import type { PeopleFilters } from '#features/people/contract.ts'
import { countPeople, selectPage } from '#features/people/server/list-people.sql.ts'
import type { Actor } from '#kernel/actor.ts'
import { kyselyOn, type Tx } from '#server/database/actor.ts'
import { loadBase, newToken } from './base/load-base.ts'
import { get, inTurn, say } from './base/measure.ts'
import { openBase } from './base/open-base.ts'

const SIZE = { people: 100_000, organisations: 10_000, affiliations: 400_000, connections: 100_000, seed: 7 }

/** What people type on the way to a name: its first two, three, four letters, the whole, both names. */
async function typedWords(owner: pg.Client): Promise<PeopleFilters[]> {
  const { rows } = await owner.query<{ given: string; family: string }>(
    `select split_part(sort_name, ' ', 2) as given, split_part(sort_name, ' ', 1) as family from people order by md5(id::text) limit 80`,
  )
  return rows.flatMap(({ given, family }) =>
    [2, 3, 4]
      .map((letters) => ({ q: family.slice(0, letters) }))
      .concat({ q: family }, { q: `${given.slice(0, 3)} ${family.slice(0, 3)}` }),
  )
}

/** Name search over HTTP under row security against the same SQL run bare as the owner of the tables. */
export async function run() {
  const { url, owner, close } = await openBase()
  console.log(`Loading ${SIZE.people} people, ${SIZE.affiliations} affiliations …`)
  const base = await loadBase(owner, SIZE)
  const client = new pg.Client(owner)
  await client.connect()
  const inputs = await typedWords(client)
  const { rows: size } = await client.query(
    `select pg_size_pretty(pg_total_relation_size('person_tokens') + pg_total_relation_size('word_sounds')) as size`,
  )
  console.log(`Search tables: ${size[0].size}`)

  for (const role of ['region', 'branch'] as const) {
    const branchIds = role === 'branch' ? base.branchIds.slice(0, 3) : []
    const { secret, organiserId } = await newToken(owner, base.workspaceId, role, branchIds)
    const actor: Actor = {
      workspaceId: base.workspaceId,
      organiserId,
      role,
      branchIds,
      scopes: [],
      via: 'token',
    }
    const bare = { db: kyselyOn(client as never), actor, client, afterCommit: () => {} } as unknown as Tx
    const ask = (filters: PeopleFilters) =>
      get(`${url}/api/people?q=${encodeURIComponent(filters.q!)}&limit=50`, secret)
    say(
      `people by name, ${role} organiser`,
      await inTurn(inputs, ask, (filters) => selectPage(bare, filters, undefined, 51)),
    )
    const misspelt = inputs
      .filter((_, index) => index % 5 === 3)
      .map(({ q }) => ({ q: `${q!.slice(0, 2)}${q!.slice(3)}x` }))
    say(
      `misspelt names, ${role} organiser`,
      await inTurn(misspelt, ask, (filters) => selectPage(bare, filters, undefined, 51)),
    )
    const first = Array.from({ length: 100 }, () => ({}))
    say(
      `first page of everyone, ${role} organiser`,
      await inTurn(
        first,
        () => get(`${url}/api/people?limit=50`, secret),
        () => selectPage(bare, {}, undefined, 51),
      ),
    )
    say(
      `how many people, ${role} organiser`,
      await inTurn(
        first.slice(0, 50),
        () => get(`${url}/api/people/count`, secret),
        () => countPeople(bare, {}),
      ),
    )
  }
  await client.end()
  close()
}
