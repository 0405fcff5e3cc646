import { setImmediate as breathe } from 'node:timers/promises'

const CHUNK = 500

/** Works through many rows a few hundred at a time and lets other requests have their turn in between. */
export async function inChunks<Row>(
  rows: readonly Row[],
  work: (chunk: readonly Row[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    await work(rows.slice(from, from + CHUNK))
    await breathe()
  }
}
