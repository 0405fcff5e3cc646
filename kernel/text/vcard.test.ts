import { expect, test } from 'vitest'
import { cardsText } from './vcard.ts'

const linesOf = (phones: string[], noTexts: boolean) =>
  cardsText([
    { id: 'x', name: 'Joan Whitlock', phones, noTexts, emails: [], note: 'Amina Yusuf, for: a meeting' },
  ]).split('\r\n')

test('a mobile takes texts, a landline does not, and of a number elsewhere we know only that one can talk', () => {
  const lines = linesOf(['+447700900123', '+441614960000', '+48123456789', '0161 496 0000'], false)
  expect(lines.filter((line) => line.startsWith('TEL'))).toEqual([
    'TEL;TYPE=cell;TYPE=voice;TYPE=text:+447700900123',
    'TEL;TYPE=voice:+441614960000',
    'TEL;TYPE=voice:+48123456789',
    'TEL;TYPE=voice:0161 496 0000',
  ])
})

test('whoever asked for no texts has no number for them, and the card says why', () => {
  const lines = linesOf(['+447700900123'], true)
  expect(lines).toContain('TEL;TYPE=cell;TYPE=voice:+447700900123')
  expect(lines).toContain('NOTE:Asked for no texts. Amina Yusuf\\, for: a meeting')
})

test('an organisation is a card of its own kind', () => {
  const text = cardsText([{ id: 'x', name: 'Choir; Marsh', kind: 'org', phones: [], emails: [], note: 'n' }])
  expect(text).toContain('KIND:org\r\nORG:Choir\\; Marsh\r\n')
})
