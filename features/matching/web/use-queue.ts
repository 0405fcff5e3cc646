import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#web/api/client.ts'
import { type Comparison, type MatchKind, MOST_PAIRS, PAIRS_AT_ONCE } from '../contract.ts'

/** With fewer than these in hand, more are fetched. */
const FEW = 4

/**
 * The pairs of one kind that wait, but for those that are `settled` here already. While answers are still on their way
 * the server goes on counting their pairs, so further down the queue is asked for more of it: nobody waits for a save.
 */
export function useQueue(kind: MatchKind, unsaved: number, settled: (pair: Comparison) => boolean) {
  const [limit, setLimit] = useState(PAIRS_AT_ONCE)
  const queue = useQuery(
    api.matching.queue.queryOptions({ input: { kind, limit }, placeholderData: keepPreviousData }),
  )
  const all = queue.data?.pairs.filter((pair) => pair.kind === kind) ?? []
  const waiting = all.filter((pair) => !settled(pair))
  const more = !queue.isPlaceholderData && all.length >= limit && limit < MOST_PAIRS
  if (unsaved > 0 && waiting.length < FEW && more) setLimit(Math.min(limit * 3, MOST_PAIRS))
  return { queue, waiting }
}
