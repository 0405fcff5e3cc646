import { foldText } from '#kernel/text/names.ts'
import { columnNames, type FieldOf, type TableKind } from './column-names.ts'

/** Words that other systems put before or after the word that counts ("can2_user_tags", "primary_zip"). */
const PADDING = new Set([
  'can2',
  'user',
  'primary',
  'main',
  'preferred',
  'your',
  'the',
  'contact',
  'person',
  'persons',
])

const plain = (title: string) => foldText(title.slice(0, 100).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))

const withoutBrackets = (title: string) => plain(title.replace(/\([^)]*\)?/g, ' '))

const withoutPadding = (title: string) =>
  withoutBrackets(title)
    .split(' ')
    .filter((word) => !PADDING.has(word))
    .join(' ')

/** Fills in `found` from titles not taken yet: for each field the first of its names that is there. */
function match(titles: string[], names: Record<string, string>, found: Map<string, number>): void {
  const taken = new Set(found.values())
  for (const [field, list] of Object.entries(names)) {
    if (found.has(field)) continue
    for (const name of list.split('|')) {
      const column = titles.findIndex((title, i) => title === name && !taken.has(i))
      if (column < 0) continue
      found.set(field, column)
      taken.add(column)
      break
    }
  }
}

/**
 * Guesses which column holds which field, as a start for the person who checks it: field name → column, counted
 * from 0. Each column serves one field at most; unknown columns are left out.
 */
export function guessColumns<K extends TableKind>(
  header: string[],
  kind: K,
): Partial<Record<FieldOf<K>, number>> {
  const found = new Map<string, number>()
  for (const read of [plain, withoutBrackets, withoutPadding])
    match(header.map(read), columnNames[kind], found)
  return Object.fromEntries(found) as Partial<Record<FieldOf<K>, number>>
}
