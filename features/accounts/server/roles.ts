import type { Role } from '#kernel/contract.ts'

// What each role may hand to a token of theirs: themselves, or someone who may do less.
const BELOW: Record<Role, readonly Role[]> = {
  region: ['region', 'branch', 'listener', 'viewer'],
  branch: ['branch', 'listener'],
  listener: ['listener'],
  partner: ['partner'],
  viewer: ['viewer'],
}

export const reaches = (own: Role, wanted: Role) => BELOW[own].includes(wanted)

/** A token's role while its maker holds `own`: a maker who loses a role takes it from their tokens too. */
export const capped = (own: Role, wanted: Role): Role => (reaches(own, wanted) ? wanted : own)
