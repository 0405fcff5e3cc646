import { FIELD_TYPES, type FieldType } from '#features/custom-fields/contract.ts'
import { findFieldsByName } from '#features/custom-fields/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import type { ColumnUse, Mapping, TableKind } from '../../mapping.contract.ts'
import { aboutOf } from '../look/own-fields.ts'

const WITH_TYPE = new RegExp(`^(.{1,60}) \\[(${FIELD_TYPES.join('|')})\\]$`, 'u')

const OF_SYSTEM = /^(.{1,60}) \[id(?: \d+)?\]$/u

/** As our own lists head such a column: "Shoe size [number]". */
function named(title: string): ColumnUse | undefined {
  const [, system] = OF_SYSTEM.exec(title.trim()) ?? []
  if (system) return { as: 'external_id', system: system.trim() }
  const [, name, type] = WITH_TYPE.exec(title.trim()) ?? []
  return name && type ? { as: 'custom', custom: { name: name.trim(), type: type as FieldType } } : undefined
}

/** Columns of our own lists for other systems' ids and fields of our own, and other columns that hold such a field: those whose title says so, and those that were left and bear the name of one. */
export async function withOwnColumns(
  tx: Tx,
  kind: TableKind,
  titles: readonly string[],
  mapping: Mapping,
): Promise<Mapping> {
  const about = aboutOf(kind)
  if (!about) return mapping
  const find = await findFieldsByName(tx, about)
  return mapping.map((use, column) => {
    const title = titles[column] ?? ''
    const there = use || title === '' ? undefined : find(title)
    const own = there && { as: 'custom' as const, custom: { name: there.name, type: there.type } }
    return named(title) ?? own ?? use
  })
}
