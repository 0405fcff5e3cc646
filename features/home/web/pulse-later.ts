import { lazy } from 'react'
import type { Role } from '#kernel/contract.ts'

const section = () => import('./pulse-section.tsx')
export const PulseSection = lazy(() => section().then((m) => ({ default: m.PulseSection })))
/** For a page's `first`: the section and all that it shows. */
export async function firstPulse(role: Role | undefined) {
  if (role === 'region' || role === 'branch') await section().then((m) => m.firstPulse())
}
