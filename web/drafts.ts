import { useCallback, useEffect, useRef, useState } from 'react'
import { dropDraft, keepDraft, keepDraftInHurry, readDraft } from './draft-store.ts'

/** `reading` until the last draft has been looked for; `failed` when this device could not keep it. */
export type DraftState = 'reading' | 'none' | 'kept' | 'failed'

/**
 * Keeps `value` on this device half a second after the last change, and at once when the page hides.
 * On the first render with a kept draft, `onRestore` gets it back. Call `clear` after saving, or with the
 * blank form that takes its place. A null key keeps nothing.
 */
export function useDraft<T>(key: string | null, value: T, onRestore: (value: T) => void) {
  const [state, setState] = useState<DraftState>(key === null ? 'none' : 'reading')
  /** What needs no keeping: the untouched form, or what has just been restored or kept. */
  const settled = useRef(JSON.stringify(value))
  const latest = useRef({ value, onRestore })
  latest.current = { value, onRestore }

  useEffect(() => {
    if (key === null) return
    let gone = false
    const found = (draft: unknown) => {
      // Someone who types before the answer comes has begun afresh.
      if (gone || JSON.stringify(latest.current.value) !== settled.current) return
      if (draft !== undefined) {
        settled.current = JSON.stringify(draft)
        latest.current.onRestore(draft as T)
      }
    }
    readDraft(key).then(
      (draft) => {
        found(draft)
        if (!gone) setState((now) => (now === 'reading' ? (draft === undefined ? 'none' : 'kept') : now))
      },
      () => setState('failed'),
    )
    return () => {
      gone = true
    }
  }, [key])

  const text = JSON.stringify(value)
  useEffect(() => {
    if (key === null || text === settled.current) return
    const keep = () => {
      // Saved meanwhile: what was kept now would come back as something never saved.
      if (text === settled.current) return
      settled.current = text
      keepDraft(key, latest.current.value).then(
        () => setState('kept'),
        () => setState('failed'),
      )
    }
    const hurry = () => {
      if (document.visibilityState === 'hidden' && text !== settled.current)
        keepDraftInHurry(key, latest.current.value)
    }
    const timer = setTimeout(keep, 500)
    document.addEventListener('visibilitychange', hurry)
    window.addEventListener('pagehide', hurry)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', hurry)
      window.removeEventListener('pagehide', hurry)
    }
  }, [key, text])

  // Leaving the page by a link within half a second must not lose the last word.
  useEffect(() => {
    if (key === null) return
    return () => {
      const { value } = latest.current
      if (JSON.stringify(value) !== settled.current) keepDraftInHurry(key, value)
    }
  }, [key])

  const clear = useCallback(
    async (left?: T) => {
      settled.current = JSON.stringify(left ?? latest.current.value)
      setState('none')
      if (key !== null) await dropDraft(key).catch(() => {})
    },
    [key],
  )
  return { state, clear }
}
