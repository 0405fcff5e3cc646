import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Database } from './database/database.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Mail } from './mail/mail.ts'

/** What one running installation consists of. Boiler room only: services get a transaction, not the house. */
export type House = {
  config: Config
  version: string
  database: Database
  jobs: Jobs
  mail: Mail
  log: Logger
  /** The address people type, without a slash at the end. */
  publicUrl: () => string
}
