/** One planned meeting, as a calendar takes it (RFC 5545). */
export type Meeting = {
  id: string
  title: string
  at: string
  minutes: number
  place: string | null
  about: string
}

const stamp = (date: Date) => date.toISOString().replace(/[-:]|\.\d{3}/g, '')
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** Lines of at most 75 octets; a letter is never cut in two (§3.1). */
function folded(line: string): string {
  const encoder = new TextEncoder()
  const parts = ['']
  let used = 0
  for (const letter of line) {
    const size = encoder.encode(letter).length
    if (used + size > 74) {
      parts.push('')
      used = 0
    }
    parts[parts.length - 1] += letter
    used += size
  }
  return parts.join('\r\n ')
}

/** The text of an .ics file; `now` is when it was made. */
export function calendarFile(meeting: Meeting, now = new Date()): string {
  const start = new Date(meeting.at)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Commonground//One-to-ones//EN',
    'BEGIN:VEVENT',
    `UID:${meeting.id}@commonground`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(new Date(start.getTime() + meeting.minutes * 60_000))}`,
    `SUMMARY:${escaped(meeting.title)}`,
    ...(meeting.place ? [`LOCATION:${escaped(meeting.place)}`] : []),
    ...(meeting.about ? [`DESCRIPTION:${escaped(meeting.about)}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

/**
 * Opens maps: Apple's devices answer to `maps:` and Android to `geo:` with an app of their own. A desk has none, so it
 * gets a link to a free map, which is asked for nothing until somebody follows it.
 */
export function placeLink(place: string, agent = navigator.userAgent): string {
  const words = encodeURIComponent(place)
  if (/iPhone|iPad|Macintosh/.test(agent)) return `maps:?q=${words}`
  if (/Android/.test(agent)) return `geo:0,0?q=${words}`
  return `https://www.openstreetmap.org/search?query=${words}`
}

/** What helps on the way there, when there is no signal: who they are, where it is, which number. */
export const onTheWay = (who: string, place: string | null, number: string | undefined) =>
  [who, place, number].filter(Boolean).join('\n')
