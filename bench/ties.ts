import pg from 'pg'
import { countCrowded } from '#features/ties/server/crowded.sql.ts'
import { tiesOfOrganisation } from '#features/ties/server/pictures.ts'
import { whoDoWeKnow } from '#features/ties/server/who-do-we-know.ts'
import type { Actor } from '#kernel/actor.ts'
import { scopesOf } from '#kernel/actor.ts'
import { kyselyOn, type Tx } from '#server/database/actor.ts'
import { loadBase, newToken } from './base/load-base.ts'
import { get, inTurn, say } from './base/measure.ts'
import { openBase } from './base/open-base.ts'
import { record, replay, type Statement } from './base/replay.ts'

const SIZE = { people: 100_000, organisations: 10_000, affiliations: 400_000, connections: 100_000, seed: 7 }

type Question = { organisationId: string; statements: Statement[] }

/** The largest organisations, which are the hardest, and as many of any size. */
async function organisationsToAsk(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(`
    (select organisation_id as id from affiliations group by 1 order by count(*) desc limit 60)
    union (select id from organisations order by md5(id::text) limit 140)`)
  return rows.map((row) => row.id)
}

/** "Who do we know there?" over HTTP under row security against the same SQL run bare as the owner of the tables. */
export async function run() {
  const { url, owner, close } = await openBase()
  console.log(
    `Loading ${SIZE.people} people, ${SIZE.affiliations} affiliations, ${SIZE.connections} connections …`,
  )
  const base = await loadBase(owner, SIZE)
  const client = new pg.Client(owner)
  await client.connect()
  const asked = await organisationsToAsk(client)

  for (const role of ['region', 'branch'] as const) {
    const branchIds = role === 'branch' ? base.branchIds.slice(0, 3) : []
    const { secret, organiserId } = await newToken(owner, base.workspaceId, role, branchIds)
    const scopes = scopesOf(role, organiserId, branchIds, [])
    const actor: Actor = { workspaceId: base.workspaceId, organiserId, role, branchIds, scopes, via: 'token' }
    if (role === 'region') await countCrowded({ db: kyselyOn(client as never), actor, client } as never)
    const measure = async (
      title: string,
      path: string,
      service: (tx: Tx, organisationId: string) => Promise<unknown>,
    ) => {
      const questions: Question[] = []
      for (const organisationId of asked)
        questions.push({
          organisationId,
          statements: await record(client, actor, (tx) => service(tx, organisationId)),
        })
      const times = await inTurn(
        questions,
        ({ organisationId }) => get(`${url}/api/organisations/${organisationId}/${path}`, secret),
        ({ statements }) => replay(client, statements),
      )
      say(`${title}, ${role} organiser`, times)
    }
    await measure('who do we know, 20', 'who-do-we-know', (tx, organisationId) =>
      whoDoWeKnow(tx, { organisationId }),
    )
    await measure('who do we know, 100', 'who-do-we-know?limit=100', (tx, organisationId) =>
      whoDoWeKnow(tx, { organisationId, limit: 100 }),
    )
    await measure('the small picture', 'ties', (tx, organisationId) =>
      tiesOfOrganisation(tx, { organisationId }),
    )
  }
  await client.end()
  await close()
}
