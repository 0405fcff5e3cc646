import { expect, test } from 'vitest'
import { calendarFile, placeLink } from './calendar.ts'

const meeting = {
  id: '01a20542-1bb4-7ba6-9fbf-c51b9ed0dcec',
  title: 'Meet Zoë O’Neill; and others, at noon',
  at: '2026-05-12T18:30:00.000Z',
  minutes: 45,
  place: 'Café Rosa,\n12 Marsh Road, where the long wall with the mosaic of the mill ends, second door',
  about: '',
}

test('a calendar file says when, where and with whom', () => {
  const text = calendarFile(meeting, new Date('2026-05-01T08:00:00Z'))
  const lines = text.split('\r\n')
  expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
  const unfolded = text.replaceAll('\r\n ', '')
  expect(unfolded).toContain('DTSTART:20260512T183000Z\r\nDTEND:20260512T191500Z')
  expect(unfolded).toContain('SUMMARY:Meet Zoë O’Neill\\; and others\\, at noon')
  expect(unfolded).toContain('LOCATION:Café Rosa\\,\\n12 Marsh Road\\, where')
  expect(unfolded).not.toContain('DESCRIPTION')
})

test('a place opens the maps of the device', () => {
  expect(placeLink('Café Rosa', 'Mozilla/5.0 (iPhone; CPU)')).toBe('maps:?q=Caf%C3%A9%20Rosa')
  expect(placeLink('Café Rosa', 'Mozilla/5.0 (Linux; Android 12)')).toBe('geo:0,0?q=Caf%C3%A9%20Rosa')
})
