import * as z from 'zod/mini'
import type { Actor } from '#kernel/actor.ts'
import { id } from '#kernel/contract.ts'
import { newId } from '#kernel/ids.ts'
import { type Tx, withActor } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import type { Job } from '#server/jobs/jobs.ts'
import { MATCH_KINDS } from '../contract.ts'
import { changedSinceSearch, insertSearch, selectStranded, selectWorkspaces } from './search/search.sql.ts'
import { searchStep, tryAgain } from './search/step.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'
/** Work is handed on after this, so that no single run is ever long. */
const TURN = 60_000

/** Pairs across branches are for the region to find, so the search has the whole workspace in sight. */
const asRegion = (workspaceId: string): Actor => ({
  workspaceId,
  organiserId: NOBODY,
  role: 'region',
  branchIds: [],
  scopes: [],
  via: 'job',
})

type Place = { workspaceId: string; id: string }

/**
 * Looks through the whole base for doubles, a few hundred records a transaction, from where it had got to. What fails
 * is tried again by the queue, and given up when it keeps failing.
 */
export const searchForDoubles: Job<Place> = {
  name: 'matching.search-for-doubles',
  payload: z.object({ workspaceId: id(), id: id() }),
  run: async (house, { workspaceId, id }) => {
    const ends = Date.now() + TURN
    const part = (work: (tx: Tx) => Promise<boolean>) =>
      withActor(house.database.app, asRegion(workspaceId), work)
    try {
      while (await part((tx) => searchStep(tx, id)))
        if (Date.now() > ends) return house.jobs.enqueueSystem(searchForDoubles, { workspaceId, id })
    } catch (err) {
      if (await part((tx) => tryAgain(tx, id))) throw err
      house.log.error({ err, search: id }, 'a search for doubles was given up')
    }
  },
}

async function goOn(house: House): Promise<void> {
  for (const workspaceId of await selectWorkspaces(house.database.accounts)) {
    const stranded = await withActor(house.database.app, asRegion(workspaceId), selectStranded)
    for (const { id } of stranded) await house.jobs.enqueueSystem(searchForDoubles, { workspaceId, id })
  }
}

/** Every minute: a search that a stop of the server left lying goes on. */
export const goOnSearching: Job<Record<string, never>> = {
  name: 'matching.go-on-searching',
  payload: z.record(z.string(), z.never()),
  run: goOn,
  every: '* * * * *',
}

/** Every night, as the installation itself: whether what was written since holds doubles. */
export const searchNightly: Job<Record<string, never>> = {
  name: 'matching.search-nightly',
  payload: z.record(z.string(), z.never()),
  run: async (house) => {
    for (const workspaceId of await selectWorkspaces(house.database.accounts))
      for (const kind of MATCH_KINDS) {
        const id = newId()
        const begun = await withActor(house.database.app, asRegion(workspaceId), async (tx) => {
          const changed = await changedSinceSearch(tx, kind)
          if (changed) await insertSearch(tx, id, kind)
          return changed
        })
        if (begun) await house.jobs.enqueueSystem(searchForDoubles, { workspaceId, id })
      }
  },
  every: '20 2 * * *',
}

export const matchingJobs = [searchForDoubles, goOnSearching, searchNightly] as unknown as Job<never>[]
