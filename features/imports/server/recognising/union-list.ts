import { foldText } from '#kernel/text/names.ts'
import type { Mapping, TableKind } from '../../mapping.contract.ts'
import { isBlank } from '../cell-words.ts'

/** Titles that stand over a union's own members: their number, since when, on what terms, what they pay. */
const OF_MEMBERS = [
  /^(union )?(members?|membership|mem|mship) (no|num|number|id|ref|reference|code)$/,
  /^(members?|membership) (type|status|category|class|grade|since|from|date|start date|join date)$/,
  /^(date )?joined( the)? union( on| date)?$/,
  /^(subs|subscription|contribution) (rate|band|category|method|paid to)$/,
]
/** Where fewer rows have anything in the column, the list holds others too. */
const NEARLY_ALL = 0.9

const fold = (title: string) => foldText(title.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll('_', ' '))

const tells = (title: string) => OF_MEMBERS.some((pattern) => pattern.test(fold(title)))

/** What stands in the first rows of a list, and what its columns are taken for. */
export type Looked = { kind: TableKind; sample: readonly (readonly string[])[]; mapping: Mapping }

/**
 * The title by which a list is seen to be the union's own, of its members; null where none tells, or where a column
 * of another title says who each one is. Whoever such a list brings is proposed as a member.
 */
export function titleOfMembers(titles: readonly string[], { kind, sample, mapping }: Looked): string | null {
  const saysWho = mapping.some((use, column) => use?.as === 'kind' && !tells(titles[column] ?? ''))
  if (kind !== 'people' || saysWho) return null
  const filled = (column: number) => sample.filter((cells) => !isBlank(cells[column] ?? '')).length
  const found = titles.findIndex(
    (title, column) => tells(title) && filled(column) > 0 && filled(column) >= sample.length * NEARLY_ALL,
  )
  return titles[found] ?? null
}
