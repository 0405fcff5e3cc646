import { expect, test } from 'vitest'
import { calendarFile, onTheWay, placeLink } from './calendar.ts'

const meeting = {
  id: '01a20542-1bb4-7ba6-9fbf-c51b9ed0dcec',
  title: 'Meet Zoë O’Neill; and others, at noon',
  at: '2026-05-12T18:30:00.000Z',
  minutes: 45,
  place: 'Café Rosa,\n12 Marsh Road, where the long wall with the mosaic of the mill ends, second door',
  about: 'Zoë O’Neill, member, steward\nCafé Rosa\n07700 900123',
}

test('a calendar file says when, where and with whom', () => {
  const text = calendarFile(meeting, new Date('2026-05-01T08:00:00Z'))
  const lines = text.split('\r\n')
  expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
  const unfolded = text.replaceAll('\r\n ', '')
  expect(unfolded).toContain('DTSTART:20260512T183000Z\r\nDTEND:20260512T191500Z')
  expect(unfolded).toContain('SUMMARY:Meet Zoë O’Neill\\; and others\\, at noon')
  expect(unfolded).toContain('LOCATION:Café Rosa\\,\\n12 Marsh Road\\, where')
  expect(unfolded).toContain('DESCRIPTION:Zoë O’Neill\\, member\\, steward\\nCafé Rosa\\n07700 900123\r\n')
  expect(calendarFile({ ...meeting, about: '' })).not.toContain('DESCRIPTION')
})

test('what helps on the way is only what there is', () => {
  expect(onTheWay('Joan, steward', 'Café Rosa', '07700 900123')).toBe(
    'Joan, steward\nCafé Rosa\n07700 900123',
  )
  expect(onTheWay('Joan, steward', null, undefined)).toBe('Joan, steward')
})

test('a place opens the maps of the device, or a free map on a desk', () => {
  expect(placeLink('Café Rosa', 'Mozilla/5.0 (iPhone; CPU)')).toBe('maps:?q=Caf%C3%A9%20Rosa')
  expect(placeLink('Café Rosa', 'Mozilla/5.0 (Linux; Android 12)')).toBe('geo:0,0?q=Caf%C3%A9%20Rosa')
  const desk = 'https://www.openstreetmap.org/search?query=Caf%C3%A9%20Rosa'
  expect(placeLink('Café Rosa', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)')).toBe(desk)
  expect(placeLink('Café Rosa', 'Mozilla/5.0 (X11; Linux x86_64)')).toBe(desk)
})
