import { shortDay, timeOfDay } from '#ui/day.ts'

const DAY = 86_400_000
const EVENING = 18
/** Nobody is asked to begin a talk later than this. */
const LATEST = 20

/** '2026-05-12' as the writer's own calendar has it. */
export function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
const fromDay = (day: string) => new Date(`${day}T12:00:00`)

/** "today", "yesterday", "tomorrow", else "Tue 12 May" with the year when it is another one. */
export function dayWords(day: string, now = new Date()): string {
  const away = Math.round((fromDay(day).getTime() - fromDay(dayOf(now)).getTime()) / DAY)
  if (away === 0) return 'today'
  if (away === -1) return 'yesterday'
  if (away === 1) return 'tomorrow'
  return shortDay(day, fromDay(day).getFullYear() !== now.getFullYear())
}

/** "tomorrow, 18:30" */
export const momentWords = (at: string, now = new Date()) => {
  const date = new Date(at)
  return `${dayWords(dayOf(date), now)}, ${timeOfDay(date)}`
}
export const partsOf = (at: string) => {
  const date = new Date(at)
  return { day: dayOf(date), time: timeOfDay(date) }
}
/** The moment that a day and a time on this device's clock name. */
export const momentOf = (day: string, time: string) => new Date(`${day}T${time || '12:00'}`).toISOString()

/** When a talk could be at the earliest, until they say otherwise: at six, or at the next full hour of the evening. */
export function firstChance(now = new Date()) {
  const [day, hour] = [now.getDate(), now.getHours() + 1]
  const [on, at] = hour <= EVENING ? [day, EVENING] : hour <= LATEST ? [day, hour] : [day + 1, EVENING]
  return partsOf(new Date(now.getFullYear(), now.getMonth(), on, at).toISOString())
}

export const daysAgo = (days: number, now = new Date()) => dayOf(new Date(now.getTime() - days * DAY))

/** "4 weeks", "3 months": a rhythm as one says it. */
export function rhythmWords(days: number): string {
  if (days >= 365 && days % 365 === 0) return days === 365 ? 'a year' : `${days / 365} years`
  if (days >= 60 && days % 30 === 0) return `${days / 30} months`
  if (days % 7 === 0) return days === 7 ? 'a week' : `${days / 7} weeks`
  return `${days} days`
}
