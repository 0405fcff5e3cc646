const EVERY = 500
const FILES_KEPT = 20

/** Where every few hundredth line begins in a file that was read before, so that it can be entered there again. */
export class LinePlaces {
  readonly #lines: number[] = []
  readonly #bytes: number[] = []
  #rowsSince = 0

  /** To be told of the rows in their order; those seen before are passed over. */
  note(line: number, at: number): void {
    if (line <= (this.#lines.at(-1) ?? 0)) return
    if (this.#rowsSince++ < EVERY) return
    this.#rowsSince = 0
    this.#lines.push(line)
    this.#bytes.push(at)
  }

  /** The last known place at or before a line. */
  before(line: number, start: number): { line: number; at: number } {
    let low = 0
    let high = this.#lines.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#lines[middle]! <= line) low = middle + 1
      else high = middle
    }
    return low === 0 ? { line: 1, at: start } : { line: this.#lines[low - 1]!, at: this.#bytes[low - 1]! }
  }
}

const kept = new Map<string, LinePlaces>()

/** The places of a file, kept for the twenty files asked for last; `key` must change whenever its text does. */
export function placesOf(key: string): LinePlaces {
  const places = kept.get(key) ?? new LinePlaces()
  kept.delete(key)
  kept.set(key, places)
  if (kept.size > FILES_KEPT) kept.delete(kept.keys().next().value!)
  return places
}
