import { readCursor, writeCursor } from '#kernel/text/cursor.ts'
import { nameSimilarity } from '#kernel/text/distance.ts'
import { nameTokens } from '#kernel/text/names.ts'
import { wanted } from '#kernel/text/tokens.ts'
import type { Tx } from '#server/database/actor.ts'
import { wordsLike } from '#server/search/words.sql.ts'
import type { OrganisationFilters, OrganisationSummary } from '../contract.ts'
import {
  countOrganisations,
  type SummaryRow,
  selectByIds,
  selectByWords,
  selectPage,
  selectTags,
} from './list-organisations.sql.ts'

const PAGE = 50
/** With fewer exact finds than this, names that sound alike are offered too. */
const FEW = 5
const NEAR_CANDIDATES = 200
const NEAR_SHOWN = 10
const CLOSE_ENOUGH = 0.8

const toSummary = (row: SummaryRow, near = false): OrganisationSummary => ({
  id: row.id,
  name: row.name,
  kinds: row.kinds as OrganisationSummary['kinds'],
  special: row.special as OrganisationSummary['special'],
  outcode: row.outcode,
  interest: row.interest,
  power: row.power,
  tags: row.tags,
  doNotContact: row.do_not_contact,
  stage: row.stage as OrganisationSummary['stage'],
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
  filters: OrganisationFilters,
  found: ReadonlySet<string>,
): Promise<OrganisationSummary[]> {
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

/** A page of organisations in the order of their names; misspelt names follow when hardly any was found. */
export async function listOrganisations(
  tx: Tx,
  { after, limit = PAGE, ...filters }: OrganisationFilters & { after?: string; limit?: number },
) {
  const rows = await selectPage(tx, filters, readCursor(after), limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last ? writeCursor({ sortName: last.sort_name, id: last.id }) : null
  const near =
    !after && shown.length < FEW && filters.q
      ? await soundingLike(tx, filters, new Set(shown.map((row) => row.id)))
      : []
  return { organisations: [...shown.map((row) => toSummary(row)), ...near], next }
}

export async function countList(tx: Tx, filters: OrganisationFilters) {
  const narrowed = Object.values(filters).some(Boolean)
  const all = await countOrganisations(tx, {})
  return { count: narrowed ? await countOrganisations(tx, filters) : all, all }
}

export const listTags = async (tx: Tx) => ({ tags: await selectTags(tx) })

/** Names of up to 200 organisations, without those the asker cannot see. */
export async function listByIds(tx: Tx, { ids }: { ids?: string[] }) {
  const rows = await selectByIds(tx, (ids ?? []).slice(0, 200))
  return { organisations: rows.map((row) => toSummary(row)) }
}
