import { lazy } from 'react'
import type { Role } from '#kernel/contract.ts'

/** What other rooms' pages may show of this one; all but the link is fetched only where it is shown, within `Suspense`. */
export { likelyWords, reasonWords, speaks } from './reason-words.ts'
export { SameLink } from './same-link.tsx'

export const MergedWith = lazy(() => import('./merged-with.tsx').then((m) => ({ default: m.MergedWith })))
const waitingCard = () => import('./waiting-card.tsx')
export const SameWaiting = lazy(() => waitingCard().then((m) => ({ default: m.SameWaiting })))
/** For a page's `first`: the card and all that it shows. */
export const firstWaiting = (role: Role | undefined) => waitingCard().then((m) => m.firstWaiting(role))
