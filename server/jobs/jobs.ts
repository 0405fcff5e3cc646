import type pg from 'pg'
import { type Db, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { ZodMiniType } from 'zod/mini'
import type { Actor } from '#kernel/actor.ts'
import type { Tx } from '#server/database/actor.ts'
import { isConnectionLost } from '#server/database/connection-lost.ts'
import type { Database } from '#server/database/database.ts'
import type { House } from '#server/house.ts'

/** One kind of background work. A room lists its own in `jobs.ts`. */
export type Job<Payload> = {
  name: string
  payload: ZodMiniType<Payload>
  /** Runs as the actor who asked for it; `system` work has no actor and is named in docs/operating.md. */
  run: (house: House, payload: Payload, actor: Actor | null) => Promise<void>
  retries?: number
  /** Seconds after which it is taken for lost and begun again elsewhere; left out, a quarter of an hour. */
  lasts?: number
  /** Done once whenever a server starts, with this. */
  atStart?: Payload
  /** Repeats by itself, as a cron line in UTC; only work without an actor may. */
  every?: string
}

type Envelope = { payload: unknown; actor: Actor | null }

export type Jobs = {
  /** Queues work inside the caller's transaction: it exists only if the transaction is kept. */
  enqueue: <P>(tx: Tx, job: Omit<Job<P>, 'run'>, payload: P) => Promise<void>
  /** Queues the installation's own work, done in nobody's name. */
  enqueueSystem: <P>(job: Job<P>, payload: P) => Promise<void>
  work: (house: House, jobs: readonly Job<never>[]) => Promise<void>
  stop: () => Promise<void>
}

/** The queue's statements run as its own role, then the transaction goes back to whom it was for. */
function within(tx: Tx): Db {
  return {
    executeSql: async (text, values) => {
      await tx.client.query('set local role cg_jobs')
      const result = await tx.client.query(text, values as unknown[])
      await tx.client.query(`set local role cg_${tx.actor.role}`)
      return result as never
    },
  }
}

export async function openJobs(database: Database, log: Logger): Promise<Jobs> {
  const boss = new PgBoss({
    ...(database.jobs as pg.PoolConfig),
    schema: 'jobs',
    createSchema: false,
    max: 3,
    application_name: 'commonground jobs',
  } as never)
  let stopping = false
  boss.on('error', (err) => {
    if (!(stopping && isConnectionLost(err))) log.error({ err }, 'the queue had trouble')
  })
  await boss.start()
  const options = (job: Job<never>) => ({
    retryLimit: job.retries ?? 2,
    retryDelay: 5,
    retryBackoff: true,
    ...(job.lasts ? { expireInSeconds: job.lasts } : {}),
  })
  return {
    enqueue: async (tx, job, payload) => {
      await boss.send(job.name, { payload, actor: { ...tx.actor, via: 'job' } } as object, {
        db: within(tx),
        ...options(job as never),
      })
    },
    enqueueSystem: async (job, payload) => {
      await boss.send(job.name, { payload, actor: null } as object, options(job as never))
    },
    work: async (house, jobs) => {
      for (const job of jobs) {
        await boss.createQueue(job.name)
        if ('atStart' in job)
          await boss.send(job.name, { payload: job.atStart, actor: null } as object, options(job))
        if (job.every) await boss.schedule(job.name, job.every, { payload: {}, actor: null })
        await boss.work<Envelope>(job.name, { pollingIntervalSeconds: 1 }, async ([one]) => {
          const { payload, actor } = one!.data
          await (job as unknown as Job<unknown>).run(house, job.payload.parse(payload), actor)
        })
      }
    },
    stop: () => {
      stopping = true
      return boss.stop({ graceful: true, timeout: 5000 })
    },
  }
}
