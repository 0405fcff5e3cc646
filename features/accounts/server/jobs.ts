import * as z from 'zod/mini'
import type { Job } from '#server/jobs/jobs.ts'
import { accountsOf } from './database.sql.ts'
import { sweep } from './sweep.sql.ts'

/** Daily, as the installation itself: ended sessions, challenges, counters and links go. */
export const sweepSignIn: Job<Record<string, never>> = {
  name: 'accounts.sweep',
  payload: z.record(z.string(), z.never()),
  run: (house) => sweep(accountsOf(house)),
  every: '20 3 * * *',
}

export const accountsJobs = [sweepSignIn] as unknown as Job<never>[]
