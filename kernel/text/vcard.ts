export type Card = {
  id: string
  name: string
  given: string | null
  family: string | null
  phones: readonly string[]
  emails: readonly string[]
}

const escaped = (text: string) => text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n')

/** A line of at most 75 bytes, continued on the next (RFC 6350 §3.2), never cut inside a letter. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length
    if (bytes + size > 74) {
      parts.push(part)
      part = ''
      bytes = 0
    }
    part += letter
    bytes += size
  }
  return [...parts, part].join('\r\n ')
}

/** Contacts as vCard 4.0 (RFC 6350), for a phone's own address book. */
export const cardsText = (cards: Iterable<Card>): string =>
  [...cards]
    .flatMap((card) => [
      'BEGIN:VCARD',
      'VERSION:4.0',
      `UID:urn:uuid:${card.id}`,
      folded(`FN:${escaped(card.name)}`),
      folded(`N:${escaped(card.family ?? card.name)};${escaped(card.given ?? '')};;;`),
      ...card.phones.map((phone) => folded(`TEL;TYPE=cell:${escaped(phone)}`)),
      ...card.emails.map((email) => folded(`EMAIL:${escaped(email)}`)),
      'END:VCARD',
    ])
    .map((line) => `${line}\r\n`)
    .join('')
