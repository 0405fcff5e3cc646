import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { api } from '#web/api/client.ts'
import type { Comparison, MatchKind } from '../contract.ts'
import { asMerge, idOf, keyOf, type Standing } from './standing.ts'
import { SAME } from './words.ts'

type Given = { pair: Comparison; said: string } & (
  | { what: 'same'; mergeId: string; gone: string }
  | { what: 'different' | 'later' }
)

/** One at a time and in order, so that taking back never overtakes what it takes back. */
const inOrder = { scope: { id: 'same' } }

const involves = ({ one, other }: Comparison, id: string) => idOf(one) === id || idOf(other) === id
const settles = (given: Given, pair: Comparison) =>
  keyOf(given.pair) === keyOf(pair) || (given.what === 'same' && involves(pair, given.gone))

/**
 * The pairs of one kind, answered one after another. The next is shown at once, before the server has heard of the
 * last answer; an answer that it refuses brings its pair back.
 */
export function useAnswers(kind: MatchKind) {
  const queue = useQuery(api.matching.queue.queryOptions({ input: { kind } }))
  const [given, setGiven] = useState<readonly Given[]>([])
  const [back, setBack] = useState<Comparison>()
  const [error, setError] = useState<unknown>()
  const merge = useMutation(api.matching.merge.mutationOptions(inOrder))
  const decide = useMutation(api.matching.decide.mutationOptions(inOrder))
  const unmerge = useMutation(api.matching.unmerge.mutationOptions(inOrder))

  const mine = given.filter((each) => each.pair.kind === kind)
  const waiting = (queue.data?.pairs ?? []).filter((pair) => !mine.some((each) => settles(each, pair)))
  const current = back?.kind === kind ? back : waiting[0]

  const give = (answer: Given) => {
    setError(undefined)
    setBack(undefined)
    setGiven([...given, answer])
    return {
      onError: (cause: unknown) => {
        setError(cause)
        setGiven((all) => all.filter((each) => each !== answer))
        setBack(answer.pair)
      },
    }
  }
  const same = (pair: Comparison, standing: Standing, fields: readonly string[]) => {
    const { keptName, ...input } = asMerge(pair, standing, fields)
    const mergeId = newId()
    const said = SAME.said.same(keptName)
    merge.mutate({ id: mergeId, ...input }, give({ what: 'same', pair, said, mergeId, gone: input.otherId }))
  }
  const answer = (pair: Comparison, what: 'different' | 'later') => {
    const ids = { kind, oneId: idOf(pair.one), otherId: idOf(pair.other) }
    decide.mutate({ ...ids, answer: what }, give({ what, pair, said: SAME.said[what] }))
  }
  const undo = () => {
    const last = given.at(-1)
    if (!last) return
    const { pair } = last
    setError(undefined)
    setGiven(given.slice(0, -1))
    setBack(pair)
    const failed = { onError: setError }
    const ids = { kind: pair.kind, oneId: idOf(pair.one), otherId: idOf(pair.other) }
    if (last.what === 'same') unmerge.mutate({ id: last.mergeId, kind: pair.kind }, failed)
    else decide.mutate({ ...ids, answer: 'open' }, failed)
  }
  const lookAtLater = () => setGiven(given.filter((each) => each.what !== 'later'))
  return { queue, current, error, given: mine, last: given.at(-1), same, answer, undo, lookAtLater }
}
