import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAndMonth, dayAndTime, longDay, shortDay, timeOfDay, weekdayAndDay } from './day.ts'

const written = (date: Date, options: Intl.DateTimeFormatOptions) =>
  date
    .toLocaleString('en-GB', options)
    .replace(/,/g, '')
    .replace(/Sept\b/, 'Sep')

test('days and times read as British English writes them', () => {
  const dates = fc.date({
    min: new Date('1900-01-02'),
    max: new Date('2199-12-30'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(dates, (date) => {
      const at = date.toISOString()
      const short = { weekday: 'short', day: 'numeric', month: 'short' } as const
      expect(longDay(at)).toBe(written(date, { dateStyle: 'long' }))
      expect(dayAndMonth(at)).toBe(written(date, { day: 'numeric', month: 'long' }))
      expect(weekdayAndDay(at)).toBe(written(date, { weekday: 'long', day: 'numeric', month: 'long' }))
      expect(shortDay(at, false)).toBe(written(date, short))
      expect(shortDay(date, true)).toBe(written(date, { ...short, year: 'numeric' }))
      const withTime = { dateStyle: 'medium', timeStyle: 'short' } as const
      expect(dayAndTime(at).replace(',', '')).toBe(written(date, withTime))
      expect(timeOfDay(at)).toBe(written(date, { hour: '2-digit', minute: '2-digit' }))
    }),
  )
})

test('a day without a time is that day in every time zone', () => {
  expect(longDay('2026-05-12')).toBe('12 May 2026')
  expect(shortDay('2026-01-01', true)).toBe('Thu 1 Jan 2026')
})
