import { resolve } from 'node:path'
import * as z from 'zod'

const port = z.coerce.number().int().min(0).max(65535)
const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')

const schema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(4000),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(12),
  PUBLIC_URL: z.url().optional(),
  TRUST_PROXY: flag.default(false),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().default('Commonground <commonground@localhost>'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

export type Config = {
  host: string
  port: number
  /** Absolute folder that holds everything this installation keeps on disk. */
  dataDir: string
  /** A PostgreSQL server to use instead of the embedded one; must be the owner of its database. */
  databaseUrl: string | undefined
  pool: number
  publicUrl: string | undefined
  trustProxy: boolean
  smtpUrl: string | undefined
  mailFrom: string
  logLevel: string
}

export class ConfigError extends Error {}

/** Reads and checks the environment; throws a ConfigError that names each wrong setting. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = schema.safeParse(set)
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(`These settings need mending:\n${wrong.join('\n')}\nSee docs/operating.md.`)
  }
  const value = read.data
  return {
    host: value.HOST,
    port: value.PORT,
    dataDir: resolve(value.DATA_DIR),
    databaseUrl: value.DATABASE_URL,
    pool: value.DATABASE_POOL,
    publicUrl: value.PUBLIC_URL?.replace(/\/$/, ''),
    trustProxy: value.TRUST_PROXY,
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM,
    logLevel: value.LOG_LEVEL,
  }
}

/** The address to be typed: the one that was set, or where this server listens. */
export const addressOf = ({ publicUrl, host }: Config, port: number) =>
  publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`
