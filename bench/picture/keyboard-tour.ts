import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import { percentiles } from '../base/measure.ts'

const ARROWS = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']
const focused = (page: Page) => page.evaluate<number>('Number(document.activeElement.dataset.at ?? -1)')

/** What a screen reader is given for the element that has the focus: role and name, as Chromium works them out. */
async function announced(cdp: CDPSession): Promise<string> {
  await cdp.send('DOM.enable')
  const { result } = await cdp.send('Runtime.evaluate', { expression: 'document.activeElement' })
  const { nodes } = await cdp.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId!,
    fetchRelatives: false,
  })
  return `${nodes[0]?.role?.value}: ${nodes[0]?.name?.value}`
}

/** Which nodes the four arrows alone lead to, pressing each at every node that was met. */
async function byArrows(page: Page): Promise<number> {
  const met = [await focused(page)]
  const known = new Set(met)
  for (const from of met) {
    for (const key of ARROWS) {
      await page.evaluate(`document.querySelector('[data-at="${from}"]').focus()`)
      await page.keyboard.press(key)
      const to = await focused(page)
      if (!known.has(to)) met.push(to)
      known.add(to)
    }
  }
  return known.size
}

/** Tab into the picture, then by keys alone to every node; what is announced at each is told. */
export async function measureKeyboardTour(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(`${url}/map?size=300`)
  await page.evaluate('bench.painted')
  const nodes = await page.locator('svg [data-at]').count()
  let tabs = 0
  while ((await focused(page)) < 0 && tabs < 100) {
    await page.keyboard.press('Tab')
    tabs++
  }
  const cdp = await context.newCDPSession(page)
  await page.keyboard.press('Home')
  const heard = new Map<number, string>()
  for (let step = 0; step < nodes; step++) {
    heard.set(await focused(page), await announced(cdp))
    await page.keyboard.press('PageDown')
  }
  const arrows = await byArrows(page)
  const keys = await page.evaluate<number[]>('bench.keys')
  const { p50, p95 } = percentiles(keys.length > 0 ? keys : [0])
  console.log(
    `Keyboard tour of ${nodes} nodes: ${tabs} Tabs into the picture, Page Down led to ${heard.size}, arrows alone to ${arrows}`,
  )
  console.log(`  key to next frame (those of 16 ms and more, ${keys.length}) p50 ${p50} ms, p95 ${p95} ms`)
  console.log(
    `  without a name: ${[...heard.values()].filter((words) => !/^link: \S/.test(words)).length}; all that was announced:`,
  )
  for (const [at, words] of heard) console.log(`  ${at + 1}. ${words}`)
  await page.close()
}
