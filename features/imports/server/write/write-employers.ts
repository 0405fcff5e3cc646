import type { Tx } from '#server/database/actor.ts'
import { findEmployers } from '../look/employers.ts'
import { kindsFor } from '../look/kinds-for.ts'
import type { ReadRow } from '../look/looking.ts'
import { NamedOrganisations } from '../look/named-organisations.ts'
import type { Way } from '../look/way.ts'
import { type StoredImport, updateImport } from '../store/imports-store.sql.ts'
import { plus } from './plus.ts'
import { writeOrganisations } from './write-ties.ts'

/** Writes down the employers and contractors of workplaces that come with the file, and puts their ids into the rows. */
export async function writeEmployers(
  tx: Tx,
  stored: StoredImport,
  way: Way,
  rows: readonly ReadRow[],
): Promise<void> {
  if (way.kind !== 'workplaces') return
  const named = await findEmployers(tx, new NamedOrganisations(stored.id), rows, way)
  const fresh = new Map(
    named.map(({ id, name }) => [id, { name, kinds: kindsFor(name, undefined, way.organisationKind) }]),
  )
  const organisations = await writeOrganisations(tx, stored, fresh)
  stored.made = plus(stored.made, { organisations })
  await updateImport(tx, stored.id, { made: stored.made })
}
