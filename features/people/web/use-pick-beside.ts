import { type RefObject, useEffect } from 'react'

/**
 * On a desk a row's link shows the person beside the list and leaves the list where it was scrolled to. The link
 * stays a link: in a new tab, or on a phone, it opens the whole page.
 */
export function usePickBeside(
  frame: RefObject<HTMLElement | null>,
  desk: boolean,
  onPick: (personId: string) => void,
) {
  useEffect(() => {
    if (!desk) return
    const pick = (event: MouseEvent) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const id = /^\/people\/([0-9a-f-]{36})$/.exec(link?.pathname ?? '')?.[1]
      if (!id || !frame.current?.contains(link)) return
      event.preventDefault()
      onPick(id)
    }
    // Before the front hall's own listener, which follows links that nobody has claimed.
    document.addEventListener('click', pick, { capture: true })
    return () => document.removeEventListener('click', pick, { capture: true })
  }, [frame, desk, onPick])
}
