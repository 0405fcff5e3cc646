import { foldText } from '#kernel/text/names.ts'
import { sortNameOf } from '#kernel/text/sort-names.ts'
import type { Tx } from '#server/database/actor.ts'
import type { PersonInput } from '../contract.ts'
import { type PersonKeys, selectExternalIds, selectIdsByKeys, selectPeople } from './find-people.sql.ts'
import { inputOf } from './person-row.ts'

/** Someone already written down, as they would be typed. Where only the district is known it stands for the postcode. */
export type KnownPerson = { id: string; version: number; input: PersonInput }

/** The forms under which someone of this name may be sorted, whichever of its words is the family name. */
function sortForms(name: string): string[] {
  const words = foldText(name).split(' ')
  const forms = words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(' ').slice(0, 200))
  const likely = words.length > 4 ? [forms[0]!, forms.at(-1)!] : forms
  return [...new Set([sortNameOf(name, null, null), ...likely])]
}

type Wanted = Omit<PersonKeys, 'sortNames'> & { names: readonly string[] }

/** Everyone the asker sees who may be one of those wanted: by another system's id, by mail, or by exactly this name. */
export async function findKnownPeople(tx: Tx, { names, ...keys }: Wanted): Promise<KnownPerson[]> {
  const ids = await selectIdsByKeys(tx, { ...keys, sortNames: names.flatMap(sortForms) })
  return readKnownPeople(tx, ids)
}

export async function readKnownPeople(tx: Tx, ids: readonly string[]): Promise<KnownPerson[]> {
  if (ids.length === 0) return []
  const external = Map.groupBy(await selectExternalIds(tx, ids), (each) => each.owner)
  return (await selectPeople(tx, ids)).map((row) => {
    const theirs = (external.get(row.id) ?? []).map(({ system, id }) => ({ system, id }))
    return { id: row.id, version: row.version, input: inputOf(row, theirs) }
  })
}
