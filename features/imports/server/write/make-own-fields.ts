import { growChoices, makeFields } from '#features/custom-fields/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import type { ReadRow } from '../look/looking.ts'
import { mintedId } from '../look/minted-id.ts'
import { aboutOf } from '../look/own-fields.ts'
import type { Way } from '../look/way.ts'
import type { StoredImport } from '../store/imports-store.sql.ts'

/** Makes the fields that the columns name and that are not there yet; the same again makes none. */
export async function makeOwnFields(tx: Tx, stored: StoredImport): Promise<void> {
  const about = aboutOf(stored.kind)
  const named = (stored.mapping ?? []).flatMap((use) => (use?.custom ? [use.custom] : []))
  if (!about || named.length === 0) return
  await makeFields(
    tx,
    about,
    stored.id,
    named.map(({ name, type, choices = [] }, place) => {
      return { id: mintedId(stored.id, `field ${name}`, place), name, type, choices: choices.filter(Boolean) }
    }),
  )
}

/** What rows bring for a choice that nobody has listed is what there is to choose from. */
export async function growOwnFields(
  tx: Tx,
  stored: StoredImport,
  way: Way,
  rows: readonly ReadRow[],
): Promise<void> {
  for (const use of way.mapping) {
    if (use?.custom?.type !== 'choice' || use.custom.choices?.length) continue
    const key = use.custom.name
    const values = new Set(rows.flatMap(({ values }) => values.custom[key] ?? []).map(String))
    if (values.size > 0) await growChoices(tx, stored.id, key, [...values])
  }
}
