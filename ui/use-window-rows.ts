import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

type Options = {
  frame: RefObject<HTMLElement | null>
  count: number
  estimate: number
  onEndReached: (() => void) | undefined
}

/** Rows that scroll with the page itself, so that a phone's address bar folds away and there is one scroll bar. */
export function useWindowRows({ frame, count, estimate, onEndReached }: Options) {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const measure = () => setTop((frame.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [frame])
  const rows = useWindowVirtualizer({
    count,
    estimateSize: () => estimate,
    overscan: 6,
    // Known from the start, so that the first rows are drawn with the page, not measured for and drawn after it.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    useFlushSync: false,
    scrollMargin: top,
  })
  const visible = rows.getVirtualItems()
  const last = visible.at(-1)?.index ?? -1
  useEffect(() => {
    if (count > 0 && last >= count - 8) onEndReached?.()
  }, [last, count, onEndReached])
  return { rows, visible, top }
}
