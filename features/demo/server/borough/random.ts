export type Random = {
  /** From 0 up to, never reaching, 1. */
  next: () => number
  /** A whole number, both ends possible. */
  between: (low: number, high: number) => number
  chance: (probability: number) => boolean
  pick: <T>(list: readonly T[]) => T
  weighted: <T>(list: readonly T[], weight: (item: T) => number) => T
  shuffle: <T>(list: readonly T[]) => T[]
}

/** mulberry32: short, fast and the same on every machine, which is all an example needs. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function randomFrom(seed: number): Random {
  const next = mulberry32(seed)
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('nothing to pick from')
    return list[Math.floor(next() * list.length)]!
  }
  const weighted = <T>(list: readonly T[], weight: (item: T) => number): T => {
    const weights = list.map(weight)
    let left = next() * weights.reduce((sum, each) => sum + each, 0)
    for (let i = 0; i < list.length; i++) {
      left -= weights[i]!
      if (left < 0 && weights[i]! > 0) return list[i]!
    }
    return pick(list)
  }
  const shuffle = <T>(list: readonly T[]): T[] => {
    const mixed = [...list]
    for (let i = mixed.length - 1; i > 0; i--) {
      const j = between(0, i)
      ;[mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!]
    }
    return mixed
  }
  return { next, between, chance: (probability) => next() < probability, pick, weighted, shuffle }
}
