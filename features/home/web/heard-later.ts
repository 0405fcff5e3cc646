import { lazy } from 'react'
import type { Role } from '#kernel/contract.ts'

const section = () => import('./heard-section.tsx')
export const HeardSection = lazy(() => section().then((m) => ({ default: m.HeardSection })))
const reads = (role: Role | undefined) => role === 'region' || role === 'branch' || role === 'listener'
/** For a page's `first`: the section and all that it shows. */
export async function firstHeard(role: Role | undefined) {
  if (reads(role)) await section().then((m) => m.firstHeard())
}
