export type Random = {
  /** Evenly from 0 up to, not including, 1. */
  next(): number
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number
  pick<T>(list: readonly T[]): T
  /** A rank from 0 to `size` - 1 that is the likelier the lower, as 1 / (rank + `flatten`) (Zipf–Mandelbrot). */
  rank(size: number, flatten?: number): number
  /** How often something happens that happens `mean` times on average (geometric). */
  count(mean: number): number
}

/** The sfc32 generator (Chris Doty-Humphrey, PractRand): the same numbers for the same seed and stream on every machine. */
export function makeRandom(seed: number, stream = 0): Random {
  let a = seed | 0
  let b = stream | 0
  let c = 0x9e3779b9 | 0
  let counter = 1
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    c |= 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 15; i++) next()
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: (list) => list[below(list.length)]!,
    rank: (size, flatten = 20) =>
      Math.min(size - 1, Math.floor(flatten * ((size + flatten) / flatten) ** next() - flatten)),
    count: (mean) => (mean <= 0 ? 0 : Math.floor(Math.log(1 - next()) / Math.log(mean / (mean + 1)))),
  }
}
