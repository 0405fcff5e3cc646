import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { api } from '#web/api/client.ts'
import type { Comparison, MatchKind } from '../contract.ts'
import { asMerge, idOf, keyOf, type Standing } from './standing.ts'
import { useQueue } from './use-queue.ts'
import { SAME } from './words.ts'

type Given = { pair: Comparison; said: string } & (
  | { what: 'same'; mergeId: string; gone: string }
  | { what: 'different' | 'later' }
)
/** A pair to be asked about once more: its answer was taken back, or was not saved. */
type Back = { pair: Comparison; error?: unknown }

/** One at a time and in order, so that taking back never overtakes what it takes back. */
const inOrder = { scope: { id: 'same' } }

const involves = ({ one, other }: Comparison, id: string) => idOf(one) === id || idOf(other) === id
const settles = (given: Given, pair: Comparison) =>
  keyOf(given.pair) === keyOf(pair) || (given.what === 'same' && involves(pair, given.gone))

/** Whoever closes the page before the last answers are saved is asked whether they mean it. */
function useHeld(saving: boolean): void {
  useEffect(() => {
    if (!saving) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', hold)
    return () => removeEventListener('beforeunload', hold)
  }, [saving])
}

/**
 * The pairs of one kind, answered one after another. The next is shown at once, before the server has heard of the
 * last answer. One that it refuses brings its pair back as the next: never in place of the pair that is being looked at,
 * which a key pressed at that moment would answer.
 */
export function useAnswers(kind: MatchKind) {
  const [given, setGiven] = useState<readonly Given[]>([])
  const [back, setBack] = useState<readonly Back[]>([])
  const [unsaved, setUnsaved] = useState(0)
  const [shown, setShown] = useState('')
  const [error, setError] = useState<unknown>()
  const merge = useMutation(api.matching.merge.mutationOptions(inOrder))
  const decide = useMutation(api.matching.decide.mutationOptions(inOrder))
  const unmerge = useMutation(api.matching.unmerge.mutationOptions(inOrder))

  useHeld(unsaved > 0)
  const mine = given.filter((each) => each.pair.kind === kind)
  const { queue, waiting } = useQueue(kind, unsaved, (pair) => mine.some((each) => settles(each, pair)))
  const returned = back.filter(({ pair }) => pair.kind === kind)
  const pairs = [...returned.map(({ pair }) => pair), ...waiting]
  const current = pairs.find((pair) => keyOf(pair) === shown) ?? pairs[0]
  if (current && keyOf(current) !== shown) setShown(keyOf(current))

  /** Its callbacks would be forgotten with the next answer, so each is awaited by itself. */
  const send = async (saving: Promise<unknown>, failed: (cause: unknown) => void) => {
    setUnsaved((count) => count + 1)
    await saving.catch(failed)
    setUnsaved((count) => count - 1)
  }
  const without = (all: readonly Back[], gone: Comparison) =>
    all.filter(({ pair }) => keyOf(pair) !== keyOf(gone))

  const give = (answer: Given, saving: Promise<unknown>) => {
    setError(undefined)
    setBack((all) => without(all, answer.pair))
    setGiven((all) => [...all, answer])
    send(saving, (cause) => {
      setGiven((all) => all.filter((each) => each !== answer))
      setBack((all) => [...without(all, answer.pair), { pair: answer.pair, error: cause }])
    })
  }
  const same = (pair: Comparison, standing: Standing, fields: readonly string[]) => {
    const { keptName, ...input } = asMerge(pair, standing, fields)
    const mergeId = newId()
    const said = SAME.said.same(keptName)
    give(
      { what: 'same', pair, said, mergeId, gone: input.otherId },
      merge.mutateAsync({ id: mergeId, ...input }),
    )
  }
  const answer = (pair: Comparison, what: 'different' | 'later') => {
    const ids = { kind, oneId: idOf(pair.one), otherId: idOf(pair.other) }
    give({ what, pair, said: SAME.said[what] }, decide.mutateAsync({ ...ids, answer: what }))
  }
  const undo = () => {
    const last = given.at(-1)
    if (!last) return
    const { pair } = last
    setError(undefined)
    setGiven(given.slice(0, -1))
    setBack((all) => [{ pair }, ...without(all, pair)])
    setShown(keyOf(pair))
    const ids = { kind: pair.kind, oneId: idOf(pair.one), otherId: idOf(pair.other) }
    const takingBack =
      last.what === 'same'
        ? unmerge.mutateAsync({ id: last.mergeId, kind: pair.kind })
        : decide.mutateAsync({ ...ids, answer: 'open' })
    send(takingBack, setError)
  }
  const lookAtLater = () => setGiven(given.filter((each) => each.what !== 'later'))
  return {
    queue,
    current,
    unsaved,
    /** Of the pair in sight, where its answer was not saved; else of what was taken back. */
    error: returned.find(({ pair }) => pair === current)?.error ?? error,
    /** Pairs whose answers were not saved, and that come after the one in sight. */
    failed: returned.filter((each) => each.error && each.pair !== current).length,
    given: mine,
    last: given.at(-1),
    same,
    answer,
    undo,
    lookAtLater,
  }
}
