import type { Mapping, TableKind } from '../../mapping.contract.ts'
import { fieldsOfTitle, numberIn, type Place, placeIn } from './titles.ts'

/** The place that a column of an address belongs to: as its title says, else that of the column before it. */
export type Its = Place | 'unsaid'

/** "Address" and "Address line 1" begin one; "Address line 2", "Street" and "Town" go on with it. */
const begins = (title: string) => /address/i.test(title) && numberIn(title) === 1

/**
 * Which address each column speaks of, by the titles alone: "Home address, Town, Work address, Town" are two, and
 * "Address, Town, Home postcode" is one. Undefined for what is no part of an address.
 */
export function placesOf(titles: readonly string[], kind: TableKind): (Its | undefined)[] {
  let now: Its = 'unsaid'
  const places = titles.map((title): Its | undefined => {
    const fields = fieldsOfTitle(title, kind)
    if (!fields.has('address') && !fields.has('postcode')) return undefined
    now = placeIn(title) ?? (begins(title) ? 'unsaid' : now)
    return now
  })
  const whole = (place: Its) => titles.some((title, column) => places[column] === place && begins(title))
  // Where somebody lives is mostly what an address without a word is.
  if (whole('unsaid') && whole('home')) return places
  return places.map((place) => (place === 'unsaid' && places.includes('home') ? 'home' : place))
}

/** Where somebody lives comes first: its postcode is their own. */
const ORDER: readonly Its[] = ['home', 'unsaid', 'mailing', 'work']

/** Columns that plainly speak of several addresses become several, each with its postcode. */
export function partAddresses(uses: Mapping, places: readonly (Its | undefined)[]): Mapping {
  const isPart = (column: number) => {
    const use = uses[column]
    return (use?.as === 'address' || use?.as === 'postcode') && !use.group && !use.separator
  }
  const placeAt = (column: number) => places[column] ?? 'unsaid'
  const there = ORDER.filter((place) => uses.some((_, column) => isPart(column) && placeAt(column) === place))
  if (there.length < 2) return uses
  return uses.map((use, column) => {
    const place = placeAt(column)
    const group = there.indexOf(place) + 1
    if (!use || !isPart(column)) return use
    const label = place === 'unsaid' ? {} : { label: place }
    return { ...use, ...label, ...(group > 1 ? { group } : {}) }
  })
}
