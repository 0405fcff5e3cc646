import type { Actor } from '#kernel/actor.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** The installation itself, with the whole of a workspace in sight. */
export const wholeOf = (workspaceId: string): Actor => ({
  workspaceId,
  organiserId: NOBODY,
  role: 'region',
  branchIds: [],
  scopes: [],
  via: 'job',
})
