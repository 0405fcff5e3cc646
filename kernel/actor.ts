import type { Role } from './contract.ts'

/** Whoever acts: an organiser signed in, a token of theirs, or a job that carries on what they asked for. */
export type Actor = {
  workspaceId: string
  /** The organiser's id in this workspace. */
  organiserId: string
  role: Role
  /** The branches a branch organiser holds. */
  branchIds: readonly string[]
  /** What rows must be visible to: branches for a branch organiser, themselves for a listener, coalitions for a partner. */
  scopes: readonly string[]
  via: 'session' | 'token' | 'job' | 'command'
}

export function scopesOf(
  role: Role,
  organiserId: string,
  branchIds: readonly string[],
  coalitionIds: readonly string[],
) {
  if (role === 'branch') return [...branchIds, organiserId]
  if (role === 'listener') return [organiserId]
  if (role === 'partner') return [...coalitionIds]
  return []
}
