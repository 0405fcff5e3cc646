import { lazy } from 'react'

/** What other rooms' pages may show of this one; all but the link is fetched only where it is shown, within `Suspense`. */
export { reasonWords } from './reason-words.ts'
export { SameLink } from './same-link.tsx'

export const MergedWith = lazy(() => import('./merged-with.tsx').then((m) => ({ default: m.MergedWith })))
export const SameWaiting = lazy(() => import('./waiting-card.tsx').then((m) => ({ default: m.SameWaiting })))
