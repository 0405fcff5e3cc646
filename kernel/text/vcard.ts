export type Card = {
  id: string
  name: string
  /** An organisation has neither. */
  given?: string | null
  family?: string | null
  kind?: 'individual' | 'org'
  phones: readonly string[]
  /** They asked for no texts: no number is offered as one that takes them. */
  noTexts?: boolean
  emails: readonly string[]
  /** Who took it, when and what for. */
  note: string
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

const BRITISH_MOBILE = /^\+447[1-57-9]/

/** What a number is good for (RFC 6350 §6.4.1). Of numbers elsewhere we know no more than that one can talk. */
function phoneLine(phone: string, noTexts: boolean): string {
  const types = BRITISH_MOBILE.test(phone.replace(/[^\d+]/g, ''))
    ? ['cell', 'voice', ...(noTexts ? [] : ['text'])]
    : ['voice']
  return folded(`TEL${types.map((type) => `;TYPE=${type}`).join('')}:${escaped(phone)}`)
}

/** Contacts as vCard 4.0 (RFC 6350), for a phone's own address book. */
export const cardsText = (cards: Iterable<Card>): string =>
  [...cards]
    .flatMap((card) => [
      'BEGIN:VCARD',
      'VERSION:4.0',
      `UID:urn:uuid:${card.id}`,
      folded(`FN:${escaped(card.name)}`),
      ...(card.kind === 'org'
        ? ['KIND:org', folded(`ORG:${escaped(card.name)}`)]
        : [folded(`N:${escaped(card.family ?? card.name)};${escaped(card.given ?? '')};;;`)]),
      ...card.phones.map((phone) => phoneLine(phone, card.noTexts ?? false)),
      ...card.emails.map((email) => folded(`EMAIL:${escaped(email)}`)),
      folded(`NOTE:${escaped(card.noTexts ? `Asked for no texts. ${card.note}` : card.note)}`),
      'END:VCARD',
    ])
    .map((line) => `${line}\r\n`)
    .join('')
