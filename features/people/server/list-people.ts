import { readCursor, writeCursor } from '#kernel/text/cursor.ts'
import { nameSimilarity } from '#kernel/text/distance.ts'
import { nameTokens } from '#kernel/text/names.ts'
import { wanted } from '#kernel/text/tokens.ts'
import type { Tx } from '#server/database/actor.ts'
import { wordsLike } from '#server/search/words.sql.ts'
import type { PeopleFilters, PersonSummary } from '../contract.ts'
import {
  countPeople,
  type SummaryRow,
  selectByIds,
  selectByWords,
  selectPage,
  selectTags,
} from './list-people.sql.ts'

import { noteBelonging } from './note-belonging.ts'

const PAGE = 50
/** With fewer exact finds than this, names that sound alike are offered too. */
const FEW = 5
const NEAR_CANDIDATES = 200
const NEAR_SHOWN = 10
const CLOSE_ENOUGH = 0.8

export const toSummary = (row: SummaryRow, near = false): PersonSummary => ({
  id: row.id,
  name: row.name,
  kind: row.kind as PersonSummary['kind'],
  branchId: row.branch_id,
  workplaceId: row.workplace_id,
  jobTitle: row.job_title,
  activistRole: row.activist_role,
  outcode: row.outcode,
  tags: row.tags,
  doNotContact: row.do_not_contact,
  near,
})

/** How well a name answers the words typed, 0 to 1: the mean over the words of their best counterpart in the name. */
function closeness(typed: readonly string[], name: string): number {
  const tokens = nameTokens(name)
  const best = typed.map((word) => Math.max(0, ...tokens.map((token) => nameSimilarity(word, token))))
  return best.reduce((sum, each) => sum + each, 0) / best.length
}

async function soundingLike(
  tx: Tx,
  filters: PeopleFilters,
  found: ReadonlySet<string>,
): Promise<PersonSummary[]> {
  const looked = wanted(filters.q ?? '')
  if (looked?.kind !== 'name' || looked.tokens.some((token) => token.length < 3)) return []
  const words: string[][] = []
  for (const token of looked.tokens) words.push(await wordsLike(tx, token))
  if (words.some((list) => list.length === 0)) return []
  const rows = await selectByWords(tx, filters, words, NEAR_CANDIDATES)
  return rows
    .filter((row) => !found.has(row.id))
    .map((row) => ({ row, close: closeness(looked.tokens, row.name) }))
    .filter(({ close }) => close >= CLOSE_ENOUGH)
    .sort((a, b) => b.close - a.close || (a.row.sort_name < b.row.sort_name ? -1 : 1))
    .slice(0, NEAR_SHOWN)
    .map(({ row }) => toSummary(row, true))
}

/** A page of people in the order of their names; misspelt names follow when hardly anyone was found. */
export async function listPeople(
  tx: Tx,
  {
    from,
    after,
    limit = PAGE,
    ...filters
  }: PeopleFilters & { from?: string; after?: string; limit?: number },
) {
  const rows = await selectPage(tx, filters, { from, after: readCursor(after) }, limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next =
    rows.length > limit && last
      ? writeCursor({ sortName: last.sort_name, id: last.id, word: last.word })
      : null
  const near =
    !after && shown.length < FEW && filters.q
      ? await soundingLike(tx, filters, new Set(shown.map((row) => row.id)))
      : []
  const people = [...shown.map((row) => toSummary(row)), ...near]
  await noteBelonging(
    tx,
    filters,
    people.map(({ id }) => id),
  )
  return { people, next }
}

export async function countList(tx: Tx, filters: PeopleFilters) {
  const narrowed = Object.values(filters).some(Boolean)
  const all = await countPeople(tx, {})
  return { count: narrowed ? await countPeople(tx, filters) : all, all }
}

export const listTags = async (tx: Tx) => ({ tags: await selectTags(tx) })

export async function listByIds(tx: Tx, { ids }: { ids?: string[] }) {
  const rows = await selectByIds(tx, (ids ?? []).slice(0, 200))
  return { people: rows.map((row) => toSummary(row)) }
}
