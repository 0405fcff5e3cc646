import type { BrowserContext } from '@playwright/test'
import { percentiles } from '../base/measure.ts'
import { BARE } from './open-browser.ts'

const VISITS = 9
const ms = (value: number) => `${value.toFixed(0)} ms`
const told = (times: number[]) => {
  const { p50, p95 } = percentiles(times)
  return `p50 ${ms(p50)}, p95 ${ms(p95)}`
}

type Seen = { painted: number; data: number; busy: number }

/** One visit by address: when the picture's data had come and when its first frame was painted, since the address was asked. */
async function visit(context: BrowserContext, url: string): Promise<Seen> {
  const page = await context.newPage()
  await page.goto(`${url}/map?size=300`)
  const seen: Seen = await page.evaluate(
    'bench.painted.then((painted) => ({ painted, data: bench.dataAt(), busy: bench.busy }))',
  )
  await page.close()
  return seen
}

/** Someone in the app already presses "Map": from the press to the painted picture. */
async function press(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage()
  await page.goto(`${url}/branches`)
  const link = page.getByRole('link', { name: 'Map', exact: true }).first()
  await link.waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(
    `document.addEventListener('click', () => { bench.pressedAt = performance.now() }, { capture: true, once: true })`,
  )
  await link.click()
  const took: number = await page.evaluate('bench.painted.then((painted) => painted - bench.pressedAt)')
  await page.close()
  return took
}

/** The same nodes and lines as hand-written SVG on an empty page, from having them to the painted frame. */
async function bare(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage()
  await page.goto(url + BARE)
  const took: number = await page.evaluate(
    `fetch('/api/map/network?limit=300').then((answer) => answer.json()).then((network) => bench.bareSvg(network))`,
  )
  await page.close()
  return took
}

/** How soon 300 nodes stand on the screen, in turn with the same as bare SVG. */
export async function measureFirstPaint(
  context: BrowserContext,
  url: string,
  fresh: () => Promise<BrowserContext>,
): Promise<void> {
  const [cold, opened, drawn, pressed, plain, busy]: number[][] = [[], [], [], [], [], []]
  for (let turn = -2; turn < VISITS; turn++) {
    const stranger = await fresh()
    const first = await visit(stranger, url)
    await stranger.close()
    const [seen, inside, least] = [
      await visit(context, url),
      await press(context, url),
      await bare(context, url),
    ]
    if (turn < 0) continue
    cold!.push(first.painted)
    opened!.push(seen.painted)
    drawn!.push(seen.painted - seen.data)
    pressed!.push(inside)
    plain!.push(least)
    busy!.push(seen.busy)
  }
  console.log(
    `First paint of 300 nodes, ${VISITS} visits (aim under 500 ms), on this machine, without a network between:`,
  )
  console.log(`  by its address, nothing in the cache       ${told(cold!)}`)
  console.log(`  by its address, program in the cache       ${told(opened!)}`)
  console.log(`  in the app, from pressing "Map"            ${told(pressed!)}`)
  console.log(`  from the data's arrival                    ${told(drawn!)}`)
  console.log(`  bare SVG of the same, from having the data ${told(plain!)}`)
  console.log(
    `  ratio from the data on, p50                ${(percentiles(drawn!).p50 / percentiles(plain!).p50).toFixed(2)}`,
  )
  console.log(`  the page held up beyond 50 ms at a time    ${told(busy!)}`)
}
