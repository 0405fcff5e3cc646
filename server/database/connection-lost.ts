const BY_THE_DATABASE = ['57P01', '57P02', '57P03']
const BY_THE_SYSTEM = ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ENOENT']

/**
 * Whether an error only says that the database has gone. Once a stop has begun that is no trouble: PostgreSQL may still
 * know a connection whose goodbye is on its way, and ends it by itself.
 */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code = '' } = error as { code?: string }
  if (BY_THE_DATABASE.includes(code) || BY_THE_SYSTEM.includes(code) || code.startsWith('08')) return true
  return error.message.startsWith('Connection terminated')
}
