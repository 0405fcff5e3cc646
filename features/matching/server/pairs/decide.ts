import { AppError } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { MatchKind } from '../../contract.ts'
import { subjectOf } from '../merge/subjects.ts'
import { comparePair } from './compare.ts'
import { type FoundPair, insertPairs, type State, updateState } from './pairs.sql.ts'

type Decision = { kind: MatchKind; oneId: string; otherId: string; answer: State }

/** Keeps what someone answered: two that are "not the same" are never asked about again. */
export async function decidePair(
  tx: Tx,
  { kind, oneId, otherId, answer }: Decision,
): Promise<{ state: State }> {
  if (oneId === otherId) throw new AppError('same_record', 422, { fields: { otherId: 'same_record' } })
  // Comparing reads both, and so refuses whoever does not see both.
  const { probability, reasons, state } = await comparePair(tx, { kind, oneId, otherId })
  if (state === null) await insertPairs(tx, kind, [{ oneId, otherId, probability, reasons }])
  await updateState(tx, kind, [oneId, otherId], answer)
  const { actions, word } = subjectOf[kind]
  const action = answer === 'different' ? actions.different : actions.again
  await audit(tx, { action, subject: word, subjectId: oneId, after: { oneId, otherId, answer } })
  return { state: answer }
}

/** Puts pairs that another room came across into the queue, for a person to answer. */
export async function noteSamePairs(tx: Tx, kind: MatchKind, pairs: readonly FoundPair[]): Promise<number> {
  return insertPairs(tx, kind, pairs)
}
