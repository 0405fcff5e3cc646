import type { AreaCount } from '../contract.ts'

export const biggestFirst = (a: AreaCount, b: AreaCount) =>
  (b.people ?? 0) - (a.people ?? 0) ||
  (b.organisations ?? 0) - (a.organisations ?? 0) ||
  (a.code < b.code ? -1 : 1)
