import { AppError, notFound } from '#kernel/errors.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import { foldText } from '#kernel/text/names.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { About, CustomField, FieldType } from '../contract.ts'
import { type FieldRow, insertFields, selectFields, updateField } from './custom-fields.sql.ts'

/** Two ways of writing a name are one field. */
export const keyOf = (name: string) => (foldText(name) || name.toLowerCase()).slice(0, 60).trim()

const toField = ({ created_at, archived_at, name_key: _, import_id: __, ...row }: FieldRow): CustomField => ({
  ...row,
  createdAt: created_at.toISOString(),
  archivedAt: archived_at?.toISOString() ?? null,
})

const distinct = (choices: readonly string[]) => [
  ...new Map(choices.map((each) => [keyOf(each), cleanLine(each)])).values(),
]

export const listFields = async (tx: Tx, { about }: { about?: About | undefined }) => ({
  fields: (await selectFields(tx, about)).map(toField),
})

async function find(tx: Tx, id: string): Promise<FieldRow | undefined> {
  return (await selectFields(tx)).find((each) => each.id === id)
}

type New = { id: string; about: About; name: string; type: FieldType; choices?: string[] | undefined }

/** Makes a field under an id the caller made up. The same again changes nothing. */
export async function recordField(tx: Tx, { id, about, name, type, choices = [] }: New) {
  const there = await find(tx, id)
  if (there) {
    const same = there.about === about && there.name === cleanLine(name) && there.type === type
    return same ? toField(there) : new AppError('different_content', 409)
  }
  const key = keyOf(name)
  const own = type === 'choice' ? distinct(choices) : []
  const field = { id, about, key, name: cleanLine(name), name_key: key, type, choices: own, import_id: null }
  await insertFields(tx, [field], false)
  await audit(tx, {
    action: 'custom_fields.record',
    subject: 'custom_field',
    subjectId: id,
    after: { about, name: field.name, type, choices: own },
  })
  return toField((await find(tx, id))!)
}

type Change = {
  id: string
  name?: string | undefined
  choices?: string[] | undefined
  archived?: boolean | undefined
  reason?: string | undefined
}

/** Calls a field something else, changes what there is to choose from, puts it away. Its values stay as they are. */
export async function changeField(
  tx: Tx,
  { id, name, choices, archived, reason }: Change,
): Promise<CustomField> {
  const there = await find(tx, id)
  if (!there) throw notFound()
  const next = {
    name: name ? cleanLine(name) : there.name,
    name_key: name ? keyOf(name) : there.name_key,
    choices: choices && there.type === 'choice' ? distinct(choices) : there.choices,
    archived: archived ?? there.archived_at !== null,
  }
  await updateField(tx, id, next)
  const told = ({ name, choices }: { name: string; choices: string[] }, away: boolean) => ({
    name,
    ...(there.type === 'choice' ? { choices } : {}),
    archived: away,
  })
  await audit(tx, {
    action: 'custom_fields.change',
    subject: 'custom_field',
    subjectId: id,
    before: told(there, there.archived_at !== null),
    after: told(next, next.archived),
    reason,
  })
  return toField((await find(tx, id))!)
}
