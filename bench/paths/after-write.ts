import { newId } from '#kernel/ids.ts'
import { get, percentiles, send, type Times } from '../base/measure.ts'
import type { Pair } from './questions.ts'

/** Longest wait for a new tie to be known. */
const PATIENCE_MS = 120_000

export type AfterWrite = {
  /** The first answer after each tie was written down, in milliseconds. */
  first: Times
  /** Until an answer knows of the new tie. */
  known: Times
  /** The slowest answer of all while the graph was made new. */
  slowest: number
}

/** Writes down a tie between two people who had none, and asks for the way between them until the answer leads along it. */
export async function measureAfterWrite(
  url: string,
  secret: string,
  pairs: readonly Pair[],
): Promise<AfterWrite> {
  const [first, known]: [number[], number[]] = [[], []]
  let slowest = 0
  for (const { from, to } of pairs) {
    await send('PUT', `${url}/api/connections/${newId()}`, secret, {
      fromPersonId: from,
      toPersonId: to,
      kind: 'works_with',
      strength: 3,
    })
    const begun = performance.now()
    for (let asked = 0; ; asked++) {
      const at = performance.now()
      const { path } = JSON.parse(await get(`${url}/api/map/path?from=${from}&to=${to}`, secret))
      const now = performance.now()
      if (asked === 0) first.push(now - at)
      slowest = Math.max(slowest, now - at)
      if (path?.steps.length === 1 || now - begun > PATIENCE_MS) {
        known.push(now - begun)
        break
      }
    }
  }
  return { first: percentiles(first), known: percentiles(known), slowest }
}
