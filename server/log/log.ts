import pino, { type Logger } from 'pino'

/**
 * The log never holds personal data: only what we name is written, errors lose their message when PostgreSQL or a
 * library made it (it may quote what was typed), and addresses lose their query.
 */
export function openLog(level: string): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError } },
    pino.destination(2),
  )
}

/** What of an error may be written down: its kind, its code and where it arose. */
export function describeError(error: unknown) {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { name, stack } = error
  const { code, constraint, table, detailForLog } = error as {
    code?: string
    constraint?: string
    table?: string
    detailForLog?: string
  }
  const frames = stack
    ?.split('\n')
    .filter((frame) => frame.trimStart().startsWith('at '))
    .slice(0, 8)
  return { kind: name, code, constraint, table, detailForLog, frames }
}
