import { loadBase } from './base/load-base.ts'
import { openBase } from './base/open-base.ts'
import { measureFirstPaint } from './picture/first-paint.ts'
import { measureKeyboardTour } from './picture/keyboard-tour.ts'
import { openBrowser } from './picture/open-browser.ts'
import { measurePanning } from './picture/panning.ts'

const SIZE = { people: 30_000, organisations: 3_000, affiliations: 75_000, connections: 25_000, seed: 11 }

const PARTS = { paint: measureFirstPaint, keys: measureKeyboardTour, pan: measurePanning }

/**
 * The network's picture in a real browser: first paint and keyboard tour of 300 nodes against bare SVG of the same, and
 * frames a second while 20,000 are moved, against bare WebGL of the same.
 */
export async function run(): Promise<void> {
  const { url, owner, close } = await openBase()
  console.log(
    `Loading ${SIZE.people} people, ${SIZE.affiliations} affiliations, ${SIZE.connections} connections …`,
  )
  const { workspaceId } = await loadBase(owner, SIZE)
  const { context, fresh, close: closeBrowser } = await openBrowser(url, owner, workspaceId)
  try {
    for (const [name, measure] of Object.entries(PARTS))
      if (!process.env.BENCH_ONLY || process.env.BENCH_ONLY === name) await measure(context, url, fresh)
  } finally {
    await closeBrowser()
    close()
  }
}
