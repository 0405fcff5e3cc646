import type { Tx } from '#server/database/actor.ts'
import { selectIssues } from './issues.sql.ts'

/** What people are concerned about; how often it was named counts only notes the asker may read. */
export const listIssues = async (
  tx: Tx,
  { q = '', limit = 50 }: { q?: string | undefined; limit?: number | undefined },
) => ({ issues: await selectIssues(tx, q, limit) })
