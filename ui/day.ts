/*
 * Days and times as British English writes them, on this device's clock. Without Intl, whose first use costs an old phone a
 * tenth of a second before a page with a date on it can stand.
 */
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/** A moment in ISO 8601, or a day such as '2026-05-12', which is the same day everywhere. */
const dateOf = (at: string | Date) =>
  new Date(typeof at === 'string' && at.length === 10 ? `${at}T12:00:00` : at)
const month = (date: Date) => MONTHS[date.getMonth()] ?? ''
const weekday = (date: Date) => WEEKDAYS[date.getDay()] ?? ''

/** "12 May" */
export function dayAndMonth(at: string | Date): string {
  const date = dateOf(at)
  return `${date.getDate()} ${month(date)}`
}

/** "12 May 2026" */
export const longDay = (at: string | Date): string => `${dayAndMonth(at)} ${dateOf(at).getFullYear()}`

/** "Tuesday 12 May" */
export const weekdayAndDay = (at: string | Date): string => `${weekday(dateOf(at))} ${dayAndMonth(at)}`

/** "Tue 12 May"; with its year, "Tue 12 May 2026" */
export function shortDay(at: string | Date, withYear: boolean): string {
  const date = dateOf(at)
  const day = `${weekday(date).slice(0, 3)} ${date.getDate()} ${month(date).slice(0, 3)}`
  return withYear ? `${day} ${date.getFullYear()}` : day
}

/** "18:05" */
export function timeOfDay(at: string | Date): string {
  const date = dateOf(at)
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}

/** "12 May 2026, 18:05" */
export function dayAndTime(at: string | Date): string {
  const date = dateOf(at)
  return `${date.getDate()} ${month(date).slice(0, 3)} ${date.getFullYear()}, ${timeOfDay(date)}`
}
