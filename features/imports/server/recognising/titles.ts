import { foldText } from '#kernel/text/names.ts'
import { FIELDS, type Field, TABLE_KINDS, type TableKind } from '../../mapping.contract.ts'
import { FIELD_NAMES } from './field-names.ts'

/** Words that other systems put before or after the word that counts ("can2_user_tags", "primary_zip"). */
const PADDING = new Set(
  'can2 user primary main preferred your the contact person persons member members current latest if known no what is s please enter give us'.split(
    ' ',
  ),
)

const plain = (title: string) => foldText(title.slice(0, 100).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
const unnumbered = (words: string) => words.replace(/ ?\b\d{1,2}\b|(?<=\p{L})\d{1,2}\b/gu, '').trim()

/** The number in a title, as of "Organisation 2" or "role2"; 1 where there is none. */
export function numberIn(title: string): number {
  const found = /(?<!\d)(\d{1,2})(?!\d)/.exec(title.replace(/\([^)]*\)?/g, ' ').replace(/can2/gi, ''))
  const number = Number(found?.[1] ?? 1)
  return number >= 1 && number <= 50 ? number : 1
}

/** Where an address, a phone or a mail is, as its title says. */
export type Place = 'home' | 'work' | 'mailing'
const PLACES: [place: Place, words: RegExp][] = [
  ['work', /\b(work|workplace|office|business|company|employers?( s)?)\b/g],
  ['home', /\b(home|residential|personal|private)\b/g],
  ['mailing', /\b(mailing|correspondence|postal(?! code))\b/g],
]
export const placeIn = (title: string): Place | undefined =>
  PLACES.find(([, words]) => plain(title).search(words) >= 0)?.[0]

/** What may be at home or at work. */
const PLACED = new Set<Field>(['address', 'postcode', 'phone', 'mobile', 'email', 'contact'])

/** What is left of a title once its place is taken from it: "Work City" is a city. */
const placeless = (words: string) => PLACES.reduce((text, [, place]) => text.replace(place, ' '), words)

/** How a title may be read, the most faithful first: as it stands, without brackets, without padding. */
function readings(title: string): string[] {
  const whole = plain(title)
  const bare = plain(title.replace(/\([^)]*\)?/g, ' '))
  const cut = unnumbered(bare)
    .split(' ')
    .filter((word) => !PADDING.has(word))
    .join(' ')
  return [whole, unnumbered(whole), bare, unnumbered(bare), cut]
}

function bookOf(kind: TableKind): Map<string, [Field, number][]> {
  const book = new Map<string, [Field, number][]>()
  for (const field of FIELDS[kind]) {
    const names = (FIELD_NAMES[kind] as Partial<Record<Field, string>>)[field]
    for (const [place, name] of (names?.split('|') ?? []).entries())
      book.set(name, [...(book.get(name) ?? []), [field, place]])
  }
  return book
}
const BOOKS = Object.fromEntries(TABLE_KINDS.map((kind) => [kind, bookOf(kind)])) as Record<
  TableKind,
  Map<string, [Field, number][]>
>

/** What a title may mean, with how surely it does: above 2 for an exact name, a little less for the rarer ones. */
export function fieldsOfTitle(title: string, kind: TableKind): Map<Field, number> {
  const found = new Map<Field, number>()
  for (const [step, reading] of readings(title).entries())
    for (const [field, place] of BOOKS[kind].get(reading) ?? []) {
      const score = 3 - step * 0.15 - place * 0.01
      if (score > (found.get(field) ?? 0)) found.set(field, score)
    }
  if (!placeIn(title)) return found
  const rest = readings(placeless(plain(title.replace(/[()]/g, ' '))))
  for (const [field, place] of rest.flatMap((reading) => BOOKS[kind].get(reading.trim()) ?? []))
    if (PLACED.has(field) && !found.has(field)) found.set(field, 2.2 - place * 0.01)
  return found
}

/** Whether any kind of table has a column of this title. */
export const isKnownTitle = (title: string) =>
  title !== '' && title.length < 60 && TABLE_KINDS.some((kind) => fieldsOfTitle(title, kind).size > 0)
