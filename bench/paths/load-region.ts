import pg from 'pg'
import { countCrowded } from '#features/ties/server/crowded.sql.ts'
import type { Actor } from '#kernel/actor.ts'
import { kyselyOn } from '#server/database/actor.ts'
import { type Base, loadBase } from '../base/load-base.ts'
import type { GraphSize } from '../generate/generate-graph.ts'

/** One person in ten was met in the last year, one in two hundred is asked for an introduction or was. */
const TALKS = `insert into one_to_ones (workspace_id, id, person_id, state, recorded_by, met_on, content_hash, visible_to)
  select workspace_id, gen_random_uuid(), id, 'met', recorded_by, current_date - (hashtext(id::text) & 255) - 1, '', visible_to
  from people where hashtext(id::text) % 10 = 0`
const REQUESTS = `insert into introductions (workspace_id, id, person_id, organisation_id, asked_by, state, content_hash, visible_to)
  select a.workspace_id, gen_random_uuid(), a.person_id, a.organisation_id, a.recorded_by,
    (array['asked', 'briefed', 'made', 'declined'])[1 + (hashtext(a.id::text) & 3)], '', a.visible_to
  from affiliations a where hashtext(a.person_id::text) % 200 = 7`
/** How many belong to each organisation, which bare SQL is given for nothing. */
const SIZES = `create schema bench; create table bench.sizes as
    select workspace_id, organisation_id, count(*)::int as members from affiliations group by 1, 2;
  alter table bench.sizes add primary key (workspace_id, organisation_id); analyze bench.sizes; analyze one_to_ones; analyze introductions`

/** An invented region with talks and requests, as it is after a year of work. */
export async function loadRegion(owner: pg.ClientConfig, size: GraphSize): Promise<Base> {
  const base = await loadBase(owner, size, { words: false, kinds: true })
  const client = new pg.Client(owner)
  await client.connect()
  await client.query(TALKS)
  await client.query(REQUESTS)
  const actor = { workspaceId: base.workspaceId } as Actor
  await countCrowded({ db: kyselyOn(client as never), actor, client } as never)
  await client.query(SIZES)
  await client.end()
  return base
}
