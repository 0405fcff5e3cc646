import pg from 'pg'
import type { PeopleFilters } from '#features/people/contract.ts'
import { countList, listPeople } from '#features/people/server/list-people.ts'
import { type Actor, scopesOf } from '#kernel/actor.ts'
import type { Tx } from '#server/database/actor.ts'
import { loadBase, newToken } from './base/load-base.ts'
import { get, inTurn, say } from './base/measure.ts'
import { openBase } from './base/open-base.ts'
import { record, replay, type Statement } from './base/replay.ts'

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

  const misspelt = inputs
    .filter((_, index) => index % 5 === 3)
    .map(({ q }) => ({ q: `${q!.slice(0, 2)}${q!.slice(3)}x` }))

  for (const role of ['region', 'branch'] as const) {
    const branchIds = role === 'branch' ? base.branchIds.slice(0, 3) : []
    const { secret, organiserId } = await newToken(owner, base.workspaceId, role, branchIds)
    const scopes = scopesOf(role, organiserId, branchIds, [])
    const actor: Actor = { workspaceId: base.workspaceId, organiserId, role, branchIds, scopes, via: 'token' }
    const measure = async (
      title: string,
      asked: readonly PeopleFilters[],
      path: (filters: PeopleFilters) => string,
      service: (tx: Tx, filters: PeopleFilters) => Promise<unknown>,
    ) => {
      const questions: { filters: PeopleFilters; statements: Statement[] }[] = []
      for (const filters of asked)
        questions.push({ filters, statements: await record(client, actor, (tx) => service(tx, filters)) })
      const times = await inTurn(
        questions,
        ({ filters }) => get(`${url}/api/people${path(filters)}`, secret),
        ({ statements }) => replay(client, statements),
      )
      say(`${title}, ${role} organiser`, times)
    }
    const page = ({ q }: PeopleFilters) => `?limit=50${q ? `&q=${encodeURIComponent(q)}` : ''}`
    const list = (tx: Tx, filters: PeopleFilters) => listPeople(tx, { ...filters, limit: 50 })
    const everyone = Array.from({ length: 100 }, () => ({}))
    await measure('people by name', inputs, page, list)
    await measure('misspelt names', misspelt, page, list)
    await measure('first page of everyone', everyone, page, list)
    await measure('how many people', everyone.slice(0, 50), () => '/count', countList)
  }
  await client.end()
  await close()
}
