import type { TestProject } from 'vitest/node'
import { scratchDatabase } from '#server/database/scratch.ts'

/** One real PostgreSQL for the whole run; each test makes its own workspace in it. */
export default async function setup(project: TestProject) {
  const database = await scratchDatabase()
  project.provide('socket', String((database.owner as { host?: string }).host))
  return () => database.stop()
}
