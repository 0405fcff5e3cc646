import { noteSpecialReads } from '#features/affiliations/server/public.ts'
import { type OrganisationKind, specialOf } from '#features/organisations/contract.ts'
import type { Tx } from '#server/database/actor.ts'
import { MEDIA, type Medium, type OfKind, type Organised } from '../contract.ts'
import {
  type OrganisedRow,
  selectOrganised,
  selectOutcodes,
  selectShared,
  selectThrough,
  type ThroughRow,
} from './communities.sql.ts'
import { COMMUNITIES } from './community-kinds.ts'
import { inferredFrom } from './inferred.ts'
import { selectReaches } from './reaches.sql.ts'
import { toReached } from './reaches.ts'

const FIRST = 5
const MOST_MEDIA = 100

type Ties = ReadonlyMap<string, ThroughRow[]>

const toOrganised = ({ id, name, outcode, special, people }: OrganisedRow, ties: Ties): Organised => ({
  ...{ id, name, outcode, people },
  special: special as Organised['special'],
  through: (ties.get(id) ?? []).map((tie) => ({
    ...{ id: tie.person_id, name: tie.name, role: tie.role, strength: tie.strength },
  })),
})

const ofKind = (rows: readonly OrganisedRow[], kind: string) =>
  rows.filter(({ kinds }) => kinds.includes(kind))

/** A listener is not told of kinds the law protects, so that none is said to be missing either. */
const kindsFor = ({ role }: Tx['actor']) =>
  role === 'listener' ? COMMUNITIES.filter((kind) => specialOf([kind]) === null) : COMMUNITIES

function tellKind(kind: OrganisationKind, rows: readonly OrganisedRow[], ties: Ties): OfKind {
  const known = rows.filter(({ people }) => people > 0)
  return {
    kind,
    organisations: rows.length,
    known: known.length,
    people: known.reduce((sum, { people }) => sum + people, 0),
    first: rows.slice(0, FIRST).map((row) => toOrganised(row, ties)),
  }
}

async function tellMedia(
  tx: Tx,
  rows: readonly OrganisedRow[],
  ties: Ties,
  kinds: readonly OrganisationKind[],
): Promise<Medium[]> {
  const ids = rows.map(({ id }) => id)
  const shared = Map.groupBy(await selectShared(tx, ids, kinds), (row) => row.medium_id)
  const reached = Map.groupBy(await selectReaches(tx, ids), (row) => row.outlet_id)
  return rows.map((row) => {
    const told = reached.get(row.id) ?? []
    return {
      ...toOrganised(row, ties),
      kind: MEDIA.find((kind) => row.kinds.includes(kind))!,
      told: told.map(toReached),
      inferred: inferredFrom(shared.get(row.id) ?? [], told),
    }
  })
}

/** Which communities are organised, where and through whom of ours; which media reach them; where we know nobody. */
export async function listCommunities(tx: Tx, { outcode }: { outcode?: string | undefined }) {
  const place = outcode?.toUpperCase()
  const kinds = kindsFor(tx.actor)
  const organised = await selectOrganised(tx, kinds, place)
  // A paper or a station is read beyond the outcode of its office.
  const everyMedium = await selectOrganised(tx, MEDIA, undefined)
  const media = everyMedium.slice(0, MOST_MEDIA)
  const parts = kinds.map((kind) => ({ kind, rows: ofKind(organised, kind) }))
  const shown = [...parts.flatMap(({ rows }) => rows.slice(0, FIRST)), ...media]
  const through = await selectThrough(tx, [...new Set(shown.map(({ id }) => id))])
  const special = new Map(shown.map(({ id, special }) => [id, special]))
  await noteSpecialReads(
    tx,
    through.map(({ person_id, organisation_id }) => ({
      special: special.get(organisation_id) ?? null,
      personId: person_id,
      organisationId: organisation_id,
    })),
  )
  const ties = Map.groupBy(through, (tie) => tie.organisation_id)
  const told = parts.map(({ kind, rows }) => tellKind(kind, rows, ties))
  return {
    kinds: told.filter(({ organisations }) => organisations > 0),
    media: await tellMedia(tx, media, ties, kinds),
    mediaCount: everyMedium.length,
    nobodyIn: told.filter(({ people }) => people === 0).map(({ kind }) => kind),
    outcodes: await selectOutcodes(tx),
  }
}
