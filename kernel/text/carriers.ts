import type { Token } from './tokens.ts'

/** A token that more records carry than this tells nothing about which one is meant, and brings none of them. */
export const MOST_CARRIERS = 20

/** A record that was found: by the token at `place` (from 1) of those sought, or, where that is null, by an id. */
export type Carrier = { id: string; place: number | null }

/** Each record found, with those of the sought tokens under which it was. */
export function byCarrier(found: readonly Carrier[], sought: readonly Token[]): Map<string, Token[]> {
  const carried = new Map<string, Token[]>()
  for (const [place, carriers] of Map.groupBy(found, (each) => each.place)) {
    if (place !== null && carriers.length > MOST_CARRIERS) continue
    for (const { id } of carriers) {
      const tokens = carried.get(id) ?? []
      if (place !== null) tokens.push(sought[place - 1]!)
      carried.set(id, tokens)
    }
  }
  return carried
}
