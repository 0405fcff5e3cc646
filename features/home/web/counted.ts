import { codeOf } from '#web/errors.ts'

type Found = { data?: unknown; error: unknown }

/** What Today says of its numbers: no signal is nothing to be alarmed at, and what is known stays. */
export function countedNow({ data, error }: Found, online: boolean) {
  const away = !online || (Boolean(error) && codeOf(error) === 'no_signal')
  return {
    away: away ? (data ? ('kept' as const) : ('none' as const)) : null,
    failed: away ? null : error,
    counting: !away && !error && !data,
  }
}
