import { longDay } from '#ui/day.ts'

const RELATIVE = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' })

/** "just now", "3 hours ago", "yesterday"; after a fortnight the date. */
export function agoWords(moment: string, now = Date.now()): string {
  const minutes = Math.round((now - new Date(moment).getTime()) / 60_000)
  if (minutes < 10) return 'just now'
  if (minutes < 60) return RELATIVE.format(-minutes, 'minute')
  const hours = Math.round(minutes / 60)
  if (hours < 24) return RELATIVE.format(-hours, 'hour')
  const days = Math.round(hours / 24)
  return days <= 14 ? RELATIVE.format(-days, 'day') : longDay(moment)
}
