import type { BrowserContext, Page } from '@playwright/test'
import { BARE } from './open-browser.ts'

type Frames = { aSecond: number; p95: number; worst: number }
const DURATION = 6000

const told = ({ aSecond, p95, worst }: Frames) =>
  `${aSecond.toFixed(1)} frames a second, p95 ${p95.toFixed(0)} ms a frame, worst ${worst.toFixed(0)} ms`

/** Frames while a hand drags the picture round in circles with the mouse's own events. */
async function pan(page: Page): Promise<Frames> {
  const box = (await page.locator('[data-state]').boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 250)]
  await page.mouse.move(x, y)
  await page.mouse.down()
  const counted = page.evaluate<Frames>(`bench.frames(${DURATION})`)
  const until = Date.now() + DURATION
  for (let turn = 0; Date.now() < until; turn += 0.15)
    await page.mouse.move(x + 200 * Math.sin(turn), y + 120 * (1 - Math.cos(turn)))
  await page.mouse.up()
  return counted
}

/** Frames while the wheel goes in and out. */
async function zoom(page: Page): Promise<Frames> {
  const box = (await page.locator('[data-state]').boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height / 2, 250))
  const counted = page.evaluate<Frames>(`bench.frames(${DURATION})`)
  const until = Date.now() + DURATION
  for (let turn = 0; Date.now() < until; turn++) {
    await page.mouse.wheel(0, turn % 16 < 8 ? -120 : 120)
    await page.waitForTimeout(30)
  }
  return counted
}

async function baselines(
  context: BrowserContext,
  url: string,
  places: readonly number[],
): Promise<[string, Frames][]> {
  const page = await context.newPage()
  await page.goto(url + BARE)
  console.log(`  graphics: ${await page.evaluate('graphicsName()')}`)
  const all: [string, Frames][] = [['an empty page', await page.evaluate(`bench.frames(${DURATION})`)]]
  for (const lines of [false, true]) {
    await page.goto(url + BARE)
    await page.evaluate(
      `fetch('/api/map/network?limit=20000').then((answer) => answer.json()).then(({ edges }) => barePoints({ at: ${JSON.stringify(places)}, edges, lines: ${lines} }))`,
    )
    await page.waitForTimeout(500)
    all.push([
      `bare WebGL, dots${lines ? ' and lines' : ' alone'}`,
      await page.evaluate(`bench.frames(${DURATION})`),
    ])
  }
  await page.close()
  return all
}

/** How smoothly 20,000 nodes move, while they are still being placed and after, against the least it can cost. */
export async function measurePanning(context: BrowserContext, url: string): Promise<void> {
  console.log(
    'Moving 20,000 nodes (aim 30 frames a second or better), frames counted by requestAnimationFrame:',
  )
  const page = await context.newPage()
  await page.goto(`${url}/map?size=20000`)
  const [painted, data] = await page.evaluate<[number, number]>(
    'bench.painted.then((painted) => [painted, bench.dataAt()])',
  )
  const settling = await pan(page)
  await page.locator('[data-state="settled"]').waitFor({ timeout: 180_000 })
  const settled = await page.evaluate<number>('performance.now()')
  await page.waitForTimeout(1000)
  const [dragged, wheel] = [await pan(page), await zoom(page)]
  const ours: [string, Frames][] = [
    ['ours, dragged while still being placed', settling],
    ['ours, dragged', dragged],
    ['ours, zoomed', wheel],
  ]
  const places = await page.evaluate<number[]>('bench.places')
  await page.close()
  const least = await baselines(context, url, places)
  console.log(
    '  While it is moved ours moves what was drawn, dots, ties and names, as one picture; what the hand uncovers is drawn at rest.',
  )
  for (const [name, frames] of [...least, ...ours]) console.log(`  ${name.padEnd(44)} ${told(frames)}`)
  const [empty, , bareLines] = least.map(([, frames]) => frames) as [Frames, Frames, Frames]
  const ratio = (one: Frames, other: Frames) => (one.aSecond / other.aSecond).toFixed(2)
  console.log(`  ratio dragged, to bare WebGL that draws dots and lines anew: ${ratio(dragged, bareLines)}`)
  console.log(`  ratio dragged, to an empty page: ${ratio(dragged, empty)}`)
  console.log(
    `  data after ${data.toFixed(0)} ms, first frame ${(painted - data).toFixed(0)} ms later, at rest ${((settled - painted) / 1000).toFixed(1)} s after that`,
  )
}
