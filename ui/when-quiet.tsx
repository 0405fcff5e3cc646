import { type ReactNode, Suspense, startTransition, useEffect, useState } from 'react'

const SOON = 200

/** Safari has no word for when it is idle. */
function onceQuiet(act: () => void): () => void {
  if (!globalThis.requestIdleCallback) {
    const timer = setTimeout(act, SOON)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(act, { timeout: 1500 })
  return () => cancelIdleCallback(request)
}

/** What stands below the first screenful: drawn when the browser has nothing else to do, so that a slow phone shows the top the sooner. */
export function WhenQuiet({ children }: { children: ReactNode }) {
  const [quiet, setQuiet] = useState(false)
  useEffect(() => onceQuiet(() => startTransition(() => setQuiet(true))), [])
  return quiet ? <Suspense fallback={null}>{children}</Suspense> : null
}
