import type { About, CustomInput } from '#features/custom-fields/contract.ts'
import { fieldKeyOf, findFieldsByName } from '#features/custom-fields/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import type { Mapping, TableKind } from '../../mapping.contract.ts'

const BEFORE = 'custom.'

/** Whose fields a table fills; null for tables whose records have none of their own. */
export const aboutOf = (kind: TableKind): About | null =>
  kind === 'people' || kind === 'organisations' ? kind : null

/**
 * The mapping with each field of our own under its key, as it is in this workspace. A field that this very import
 * makes takes what its rows bring, also when the import goes on after a restart.
 */
export async function withOwnFields(
  tx: Tx,
  kind: TableKind,
  importId: string,
  mapping: Mapping,
): Promise<Mapping> {
  const about = aboutOf(kind)
  if (!about || !mapping.some((use) => use?.custom)) return mapping
  const find = await findFieldsByName(tx, about)
  return mapping.map((use) => {
    if (!use?.custom) return use
    const there = find(use.custom.name)
    if (!there) return { ...use, custom: { ...use.custom, name: fieldKeyOf(use.custom.name) } }
    const growing = there.import_id === importId && !use.custom.choices?.length
    const choices = growing ? [] : there.choices
    return { ...use, custom: { name: there.key, type: there.type, choices } }
  })
}

type WithCustom = { custom?: CustomInput | undefined }

/** A record with its own fields beside all others, so that each is compared, decided and told of by itself. */
export function spread<Record_ extends object>(record: Record_ & WithCustom): Record_ {
  const { custom, ...rest } = record
  if (!custom || Object.keys(custom).length === 0) return rest as Record_
  const own = Object.entries(custom).map(([key, value]) => [BEFORE + key, value])
  return { ...rest, ...Object.fromEntries(own) } as Record_
}

export const spreadInput = <Known extends { input: object }>(known: Known): Known => ({
  ...known,
  input: spread(known.input),
})

/** A record as it is written, its own fields together again. */
export function gathered<Record_ extends object>(record: Record_): Record_ {
  const own = Object.entries(record).filter(([field]) => field.startsWith(BEFORE))
  if (own.length === 0) return record
  const rest = Object.entries(record).filter(([field]) => !field.startsWith(BEFORE))
  const custom = Object.fromEntries(own.map(([field, value]) => [field.slice(BEFORE.length), value]))
  return { ...Object.fromEntries(rest), custom } as Record_
}
