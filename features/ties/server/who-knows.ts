import { notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import type { Step } from '../contract.ts'
import { findPersonName } from './pictures.sql.ts'
import { knowingScore, sharingScore } from './score.ts'
import {
  type ElsewhereRow,
  type KnownRow,
  type SharingRow,
  selectElsewhere,
  selectKnowing,
  selectRefusers,
  selectSharing,
} from './ways-in.sql.ts'
import type { WayIn } from './ways-in.ts'
import { introducersFrom } from './who-do-we-know.ts'

const NO_ORGANISATION = '00000000-0000-0000-0000-000000000000'
const LISTED = 20

type Reached = { id: string; name: string }

const knowing =
  (reached: Reached) =>
  (row: KnownRow): WayIn => ({
    personId: row.person_id,
    direct: true,
    score: knowingScore(row.strength),
    steps: (name) => [
      {
        kind: 'connection',
        person: { id: row.person_id, name },
        other: reached,
        relation: row.relation,
        reversed: row.reversed,
        strength: row.strength,
      },
    ],
  })

function sharing(reached: Reached, theirs: ElsewhereRow, row: SharingRow): WayIn {
  const organisation = { id: row.organisation_id, name: row.organisation_name, special: row.special }
  const belongs = (person: Reached, tie: ElsewhereRow | SharingRow): Step => ({
    kind: 'affiliation',
    person,
    organisation,
    role: tie.role,
    roleWords: tie.role_words,
    strength: tie.strength,
    willing: 'unknown',
  })
  return {
    personId: row.person_id,
    direct: false,
    score: sharingScore(row, theirs, row.members),
    steps: (name) => [belongs({ id: row.person_id, name }, row), belongs(reached, theirs)],
  }
}

/**
 * Who could introduce us to someone hard to reach: who knows them, then who shares a group with them that is not too
 * large. Every row is read under row security, as for an organisation.
 */
export async function whoKnows(tx: Tx, { personId, limit = LISTED }: { personId: string; limit?: number }) {
  const name = await findPersonName(tx, personId)
  if (name === undefined) throw notFound()
  const reached = { id: personId, name }
  const elsewhere = await selectElsewhere(tx, [personId], NO_ORGANISATION)
  const theirs = new Map(elsewhere.map((row) => [row.organisation_id, row]))
  const shared = (await selectSharing(tx, [...theirs.keys()])).filter((row) => row.person_id !== personId)
  const ways = [
    ...(await selectKnowing(tx, [personId])).map(knowing(reached)),
    ...shared.map((row) => sharing(reached, theirs.get(row.organisation_id)!, row)),
  ]
  const refusers = new Set(await selectRefusers(tx, 'to_person_id', personId))
  const willing = ways.filter((way) => !refusers.has(way.personId))
  return { person: reached, ...(await introducersFrom(tx, willing, limit)) }
}
