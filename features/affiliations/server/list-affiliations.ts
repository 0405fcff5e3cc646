import { notFound } from '#kernel/errors.ts'
import { readCursor, writeCursor } from '#kernel/text/cursor.ts'
import type { Tx } from '#server/database/actor.ts'
import type { AffiliationRole } from '../contract.ts'
import { toAffiliation } from './affiliation-row.ts'
import {
  type AffiliationRow,
  selectOfOrganisation,
  selectOfPeople,
  selectOfPerson,
} from './affiliations.sql.ts'
import { noteSpecialReads } from './special-reads.ts'
import { countVisiblePeople, findOrganisation } from './visible-ends.sql.ts'

const PAGE = 50

const ends = (row: AffiliationRow) => ({
  special: row.special,
  personId: row.person_id,
  organisationId: row.organisation_id,
})

export async function listOfPerson(tx: Tx, { personId }: { personId: string }) {
  if ((await countVisiblePeople(tx, [personId])) === 0) throw notFound()
  const rows = await selectOfPerson(tx, personId)
  await noteSpecialReads(tx, rows.map(ends))
  return { affiliations: rows.map((row) => toAffiliation(row)) }
}

type Page = { organisationId: string; after?: string; limit?: number }

export async function listOfOrganisation(tx: Tx, { organisationId, after, limit = PAGE }: Page) {
  if (!(await findOrganisation(tx, organisationId))) throw notFound()
  const cursor = readCursor(after)
  const from = cursor && { strength: Number(cursor.sortName) || 0, personId: cursor.id }
  const rows = await selectOfOrganisation(tx, organisationId, from, limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  await noteSpecialReads(tx, shown.map(ends))
  return {
    affiliations: shown.map((row) => toAffiliation(row)),
    next:
      rows.length > limit && last
        ? writeCursor({ sortName: String(last.strength), id: last.person_id })
        : null,
  }
}

/** For a list of people: where each belongs, in short. Whoever the asker cannot see is simply not there. */
export async function listOfPeople(tx: Tx, { ids }: { ids: string[] }) {
  const rows = await selectOfPeople(tx, ids)
  await noteSpecialReads(
    tx,
    rows.map((row) => ({ special: row.special, personId: row.person_id, organisationId: row.id })),
  )
  const grouped = Map.groupBy(rows, (row) => row.person_id)
  return {
    people: [...grouped].map(([personId, theirs]) => ({
      personId,
      total: theirs[0]!.total,
      organisations: theirs.map(({ id, name, role, special }) => ({
        id,
        name,
        role: role as AffiliationRole,
        special: special as 'faith' | null,
      })),
    })),
  }
}
