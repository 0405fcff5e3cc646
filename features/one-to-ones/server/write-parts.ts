import { invalid } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import type { Tx } from '#server/database/actor.ts'
import type { ConcernInput, Written } from '../contract.ts'
import { issueNamed, selectIssueIds } from './issues.sql.ts'
import { insertMark } from './marks.sql.ts'
import { text } from './one-to-one-row.ts'
import { insertParts, removeParts } from './parts.sql.ts'
import { insertReflection, retireReflection, selectReflections } from './reflections.sql.ts'

/** One of the workspace's issues, or words that stay in this note. */
async function concernOf(tx: Tx, concern: ConcernInput, known: ReadonlySet<string>, at: number) {
  const { issueId, newIssue, words } = concern
  if ([issueId, newIssue, words].filter(Boolean).length !== 1)
    throw invalid({ [`concerns.${at}`]: 'choose_one' })
  if (words) return { issue_id: null, words: cleanLine(words) }
  if (newIssue) {
    const name = cleanLine(newIssue.name)
    if (!name) throw invalid({ [`concerns.${at}`]: 'too_short' })
    return { issue_id: await issueNamed(tx, { id: newIssue.id, name }), words: null }
  }
  if (!known.has(issueId!)) throw invalid({ [`concerns.${at}`]: 'not_found' })
  return { issue_id: issueId!, words: null }
}

async function writeConcerns(tx: Tx, id: string, concerns: readonly ConcernInput[]): Promise<void> {
  const known = await selectIssueIds(
    tx,
    concerns.flatMap(({ issueId }) => issueId ?? []),
  )
  const rows = []
  for (const [place, concern] of concerns.entries())
    rows.push({
      id: newId(),
      place,
      ...(await concernOf(tx, concern, known, place)),
      campaign_issue: concern.campaignIssue ?? 'unknown',
    })
  await insertParts(tx, 'one_to_one_concerns', id, rows)
}

/** Concerns, quotes and signs of a talk, as written; what stood there before must have been taken away. */
async function writeLists(tx: Tx, id: string, personId: string, input: Written): Promise<void> {
  await writeConcerns(tx, id, input.concerns ?? [])
  const quotes = (input.quotes ?? []).flatMap(({ words, consent }) => {
    const clean = text(words)
    return clean ? [{ words: clean, consent }] : []
  })
  await insertParts(
    tx,
    'one_to_one_quotes',
    id,
    quotes.map((quote, place) => ({ id: newId(), place, ...quote })),
  )
  for (const { mark, seen } of input.signs ?? [])
    await insertMark(tx, { id: newId(), personId, oneToOneId: id, mark, seen: text(seen) })
}

/** Keeps a reflection when it says something new; the words before stay their author's. */
export async function writeReflection(tx: Tx, id: string, reflection: Written['reflection']): Promise<void> {
  if (reflection === undefined) return
  const words = text(reflection?.words)
  const shared = reflection?.shared ?? false
  const [before] = await selectReflections(tx, [id])
  if (before?.words === words && before?.shared === shared) return
  if (before) await retireReflection(tx, id)
  if (words) await insertReflection(tx, id, { words, shared })
}

export const writeParts = async (tx: Tx, id: string, personId: string, input: Written): Promise<void> => {
  await writeLists(tx, id, personId, input)
  await writeReflection(tx, id, input.reflection)
}

/** What a talk's lists say instead. Marks that a working group set stay, they belong to no talk. */
export async function rewriteParts(tx: Tx, id: string, personId: string, input: Written): Promise<void> {
  for (const table of ['one_to_one_concerns', 'one_to_one_quotes', 'leadership_marks'] as const)
    await removeParts(tx, table, id)
  await writeParts(tx, id, personId, input)
}
