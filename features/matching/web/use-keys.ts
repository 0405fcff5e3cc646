import { useEffect, useRef, useState } from 'react'

const KEPT = 'commonground.same-keys'

/** Whether single letters answer; someone who speaks to their computer turns that off. */
export function useKeySetting(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => {
    try {
      return localStorage.getItem(KEPT) !== 'off'
    } catch {
      return true
    }
  })
  const keep = (next: boolean) => {
    setOn(next)
    try {
      localStorage.setItem(KEPT, next ? 'on' : 'off')
    } catch {
      // Without a place to keep it, it holds until the page is left.
    }
  }
  return [on, keep]
}

const TYPING =
  'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable], [role=dialog] *'

/** Arrows belong to a group of choices while it has the focus. */
const isTaken = (event: KeyboardEvent) => {
  const at = event.target instanceof Element ? event.target : null
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || at?.matches(TYPING)) return true
  return (
    event.key.startsWith('Arrow') && Boolean(at?.closest('[type=radio], [role=radiogroup], [role=slider]'))
  )
}

/** Does what stands under a key when it is pressed anywhere but where someone types. */
export function useKeys(acts: Record<string, () => void>, on: boolean): void {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      const act = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!act || isTaken(event)) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [on])
}
