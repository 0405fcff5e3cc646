import type { Tx } from '#server/database/actor.ts'
import { type About, type FieldType, MOST_CHOICES } from '../contract.ts'
import { addChoices, deleteUnused, type FieldRow, insertFields, selectFields } from './custom-fields.sql.ts'
import { keyOf } from './custom-fields.ts'

export type FoundField = Pick<FieldRow, 'key' | 'name' | 'type' | 'choices' | 'import_id'>

/** Finds fields by the name they have now, or had at first. */
export async function findFieldsByName(
  tx: Tx,
  about: About,
): Promise<(name: string) => FoundField | undefined> {
  const fields = await selectFields(tx, about)
  const byName = new Map(fields.map((each) => [each.name_key, each]))
  const byKey = new Map(fields.map((each) => [each.key, each]))
  return (name) => byName.get(keyOf(name)) ?? byKey.get(keyOf(name))
}

export type NamedField = { id: string; name: string; type: FieldType; choices: readonly string[] }

/** Makes those of these fields that are not there yet, as the work of an import. */
export async function makeFields(tx: Tx, about: About, importId: string, named: readonly NamedField[]) {
  const find = await findFieldsByName(tx, about)
  const fresh = named.filter(({ name }) => !find(name))
  await insertFields(
    tx,
    fresh.map(({ id, name, type, choices }) => ({
      id,
      about,
      key: keyOf(name),
      name,
      name_key: keyOf(name),
      type,
      choices: type === 'choice' ? choices.slice(0, MOST_CHOICES) : [],
      import_id: importId,
    })),
    true,
  )
}

/** What an import's rows bring may be chosen from then on, in a field that the import itself made. */
export const growChoices = (tx: Tx, importId: string, key: string, values: readonly string[]) =>
  addChoices(tx, importId, key, values, MOST_CHOICES)

/** Takes fields away that an import made, where no record says anything in them any more. */
export const dropEmptyFields = (tx: Tx, importId: string) => deleteUnused(tx, importId)
