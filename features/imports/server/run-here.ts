import type { Actor } from '#kernel/actor.ts'
import type { House } from '#server/house.ts'
import type { Job } from '#server/jobs/jobs.ts'
import { importsJobs } from './jobs.ts'

type Queued = { name: string; payload: unknown; actor: Actor }

/** A house whose imports are worked on in this process, when `settle` is called: for commands and tests. */
export function withRunsHere(house: House): { house: House; settle: () => Promise<void> } {
  const queue: Queued[] = []
  const enqueue: House['jobs']['enqueue'] = async (tx, job, payload) => {
    tx.afterCommit(() => queue.push({ name: job.name, payload, actor: { ...tx.actor, via: 'job' } }))
  }
  const here: House = { ...house, jobs: { ...house.jobs, enqueue } }
  const settle = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { name, payload, actor } = next
      const job = importsJobs.find((each) => each.name === name) as unknown as Job<unknown>
      await job.run(here, payload, actor)
    }
  }
  return { house: here, settle }
}
