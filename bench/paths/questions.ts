import type pg from 'pg'

export type Pair = { from: string; to: string }
export type Questions = { organisations: string[]; pairs: Pair[] }

/**
 * Organisations: the sixty largest, which are the hardest, and as many again of those people belong to. Pairs: any two
 * people whom the asker sees; `scopes` is null for whoever sees all.
 */
export async function chooseQuestions(
  client: pg.Client,
  scopes: readonly string[] | null,
): Promise<Questions> {
  const seen = scopes ? `where visible_to && '{${scopes.join(',')}}'::uuid[]` : ''
  const { rows: organisations } = await client.query<{ id: string }>(`
    (select organisation_id as id from bench.sizes order by members desc, 1 limit 60)
    union (select organisation_id from affiliations ${seen} order by md5(id::text) limit 80)`)
  const { rows: people } = await client.query<{ id: string }>(
    `select id from people ${seen} order by md5(id::text) limit 400`,
  )
  const pairs = people
    .slice(0, 200)
    .map(({ id }, at) => ({ from: id, to: people[people.length - 1 - at]!.id }))
  return { organisations: organisations.map((row) => row.id).slice(0, 140), pairs }
}
