import { accountsJobs } from '#features/accounts/server/jobs.ts'
import { accountsRouter } from '#features/accounts/server/router.ts'
import { homeRouter } from '#features/home/server/router.ts'
import { peopleRouter } from '#features/people/server/router.ts'
import type { Job } from './jobs/jobs.ts'

/** Every room's operations and background work. A new room adds its lines here. */
export const router = {
  accounts: accountsRouter,
  home: homeRouter,
  people: peopleRouter,
}

export const jobs: readonly Job<never>[] = [...accountsJobs]
