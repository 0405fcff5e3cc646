import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { toast } from '#ui/toasts.ts'
import type { Picked } from './picked.ts'
import { AFFILIATION } from './words.ts'

type Ways<Tie> = {
  first: Tie
  record: (id: string, picked: Picked, tie: Tie) => Promise<unknown>
  change: (id: string, tie: Tie) => Promise<unknown>
  remove: (id: string) => Promise<unknown>
  onClose: () => void
}

/**
 * A tie that is saved by picking the other end, and again by each chip tapped afterwards: two taps are enough, and
 * nothing waits for a button. An end picked anew after a failure gets an id of its own.
 */
export function useSavedAtOnce<Tie extends object>({ first, record, change, remove, onClose }: Ways<Tie>) {
  const [picked, setPicked] = useState<Picked | null>(null)
  const [tie, setTie] = useState(first)
  const id = useRef(newId())
  const latest = useRef(first)
  const kept = useRef<Tie | null>(null)
  /** Pressed while something is still on its way, "done" holds once that has arrived. */
  const leaving = useRef(false)
  const leave = () => {
    if (kept.current === latest.current) onClose()
    else changing.mutate(latest.current)
  }
  const removing = useMutation({
    mutationFn: () => remove(id.current),
    onSuccess: () => {
      toast(AFFILIATION.removed)
      onClose()
    },
  })
  const changing = useMutation({
    // One after another, so that what was tapped last is what stays.
    scope: { id: 'a tie that is being added' },
    mutationFn: (next: Tie) => change(id.current, next),
    onSuccess: (_, next) => {
      kept.current = next
      if (leaving.current) leave()
    },
    // What went wrong is to be read first.
    onError: () => {
      leaving.current = false
    },
  })
  const recording = useMutation({
    mutationFn: ({ to, tie: said }: { to: Picked; tie: Tie }) => record(id.current, to, said),
    onSuccess: (_, { tie: said }) => {
      kept.current = said
      toast(AFFILIATION.saved, { act: { label: AFFILIATION.undo, onPress: () => removing.mutate() } })
      if (latest.current !== said) changing.mutate(latest.current)
    },
  })
  const save = (to: Picked) => recording.mutate({ to, tie: latest.current })
  const pick = (to: Picked | null) => {
    if (to && to.id !== picked?.id) id.current = newId()
    setPicked(to)
  }
  /** Words that are still being typed wait for `done`. */
  const say = (next: Partial<Tie>, { typing = false } = {}) => {
    latest.current = { ...latest.current, ...next }
    setTie(latest.current)
    if (kept.current && !typing) changing.mutate(latest.current)
  }
  const done = () => {
    if (kept.current === null) return onClose()
    leaving.current = true
    if (!changing.isPending) leave()
  }
  return {
    picked,
    pick,
    save,
    tie,
    say,
    done,
    undo: () => removing.mutate(),
    saved: recording.isSuccess,
    pending: recording.isPending || changing.isPending || removing.isPending,
    error: recording.error ?? changing.error ?? removing.error,
  }
}
