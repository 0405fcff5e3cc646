import * as z from 'zod/mini'
import { withActor } from '#server/database/actor.ts'
import type { Job } from '#server/jobs/jobs.ts'
import { countCrowded, selectWorkspaces } from './crowded.sql.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Hourly, as the installation itself: which organisations are too large for a shared membership to mean anything. */
export const countCrowdedOrganisations: Job<Record<string, never>> = {
  name: 'ties.count-crowded',
  payload: z.record(z.string(), z.never()),
  run: async (house) => {
    for (const workspaceId of await selectWorkspaces(house.database.accounts)) {
      const actor = {
        workspaceId,
        organiserId: NOBODY,
        role: 'region',
        branchIds: [],
        scopes: [],
        via: 'job',
      } as const
      await withActor(house.database.app, actor, countCrowded)
    }
  },
  every: '40 * * * *',
}

export const tiesJobs = [countCrowdedOrganisations] as unknown as Job<never>[]
