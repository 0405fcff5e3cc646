import type { Tx } from '#server/database/actor.ts'
import type { MarkShown, OneToOne } from '../contract.ts'
import { selectMarksIn } from './marks.sql.ts'
import { toMark } from './marks.ts'
import { selectConcerns, selectQuotes } from './parts.sql.ts'
import { selectReflections } from './reflections.sql.ts'

/** What belongs to one talk beside its own row, as far as the asker may read it. */
export type Parts = {
  concerns: OneToOne['concerns']
  quotes: OneToOne['quotes']
  signs: MarkShown[]
  reflection: OneToOne['reflection']
}

const none = (): Parts => ({ concerns: [], quotes: [], signs: [], reflection: null })

/** The parts of these talks, by the talk's id; four questions however many they are. */
export async function readParts(tx: Tx, ids: readonly string[]): Promise<Map<string, Parts>> {
  const all = new Map(ids.map((id) => [id, none()]))
  if (ids.length === 0) return all
  for (const row of await selectConcerns(tx, ids))
    all.get(row.one_to_one_id)!.concerns.push({
      issueId: row.issue_id,
      words: row.words,
      campaignIssue: row.campaign_issue as OneToOne['concerns'][number]['campaignIssue'],
    })
  for (const { one_to_one_id, ...row } of await selectQuotes(tx, ids))
    all.get(one_to_one_id)!.quotes.push(row as OneToOne['quotes'][number])
  for (const row of await selectMarksIn(tx, ids)) all.get(row.one_to_one_id!)!.signs.push(toMark(row))
  for (const { one_to_one_id, ...row } of await selectReflections(tx, ids))
    all.get(one_to_one_id)!.reflection = row
  return all
}
