import type { Origin } from './origin.ts'

/** A name as its owner writes it, and in Latin letters for mail addresses. */
export type Spelling = { written: string; latin: string }

export function spell(word: string): Spelling {
  const [written, latin] = word.split('=')
  return { written: written!, latin: latin ?? written! }
}

/** "Kowalski/Kowalska" → the form this person bears. */
export function surnameFor(word: string, woman: boolean): Spelling {
  const [man, other] = word.split('/')
  return spell(woman ? (other ?? man!) : man!)
}

export const fullName = (origin: Origin, given: string, family: string) =>
  origin.familyFirst ? `${family}${given}` : `${given} ${family}`

const UNSPLIT: Record<string, string> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', ı: 'i' }

/** Lower-case Latin letters, digits and hyphens only: "Łukasz O'Dowd" → "lukasz-odowd". */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .replace(/[łđøßæı]/g, (letter) => UNSPLIT[letter]!)
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
