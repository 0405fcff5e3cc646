import type { Given } from './subject.ts'

// Those not met for a while are let go, so that memory stays small; a weak map costs the garbage collector more than it holds.
const MOST_LATELY = 4000

/** Makes rows and records ready to be compared, each once: a row meets many records, and a record many rows. */
export function madeReady<Ready>(make: (given: Given) => Ready): (given: Given) => Ready {
  let lately = new Map<Given, Ready>()
  let before = new Map<Given, Ready>()
  return (given) => {
    const known = lately.get(given)
    if (known) return known
    const now = before.get(given) ?? make(given)
    if (lately.size >= MOST_LATELY) [before, lately] = [lately, new Map()]
    lately.set(given, now)
    return now
  }
}
