import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { findBrowser } from '../../scripts/browser.js'
import { expectAccessible } from './accessible.ts'
import { enterDemo, expect, heading, pick, settled, test } from './harness.ts'
import { watch } from './watch.ts'

// Chromium draws WebGL in software here.
test.use({
  launchOptions: {
    executablePath: findBrowser(),
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
    ],
  },
})

const box = (code: string, name: string, west: number, east: number) => ({
  type: 'Feature',
  properties: { code, name },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 53.3],
        [east, 53.3],
        [east, 53.5],
        [west, 53.5],
        [west, 53.3],
      ],
    ],
  },
})
/** The borough in two, so that everybody lives in one or the other. */
const HALVES = JSON.stringify({
  type: 'FeatureCollection',
  features: [box('WEST', 'Western half', -2.6, -2.335), box('EAST', 'Eastern half', -2.335, -2.1)],
})

/** What was saved, as text. */
async function taken(page: Page, act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download') as Promise<Download>, act()])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

/** Drops a file as a hand does: onto the frame that takes it. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([called, content]) => {
      const data = new DataTransfer()
      data.items.add(new File([content!], called!, { type: 'application/geo+json' }))
      return data
    },
    [name, text],
  )
  const field = page.locator('input[type=file]')
  await field.dispatchEvent('dragenter', { dataTransfer: transfer })
  await field.dispatchEvent('drop', { dataTransfer: transfer })
  // Only a real hand makes the browser itself put what was dropped into its field.
  await field.evaluate((input: HTMLInputElement, data) => {
    input.files = data.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }, transfer)
}

const areas = (page: Page) => page.getByRole('group', { name: 'Areas, shaded by how many are there' })
const figure = (words: string) => Number(words.replace(/\D/g, ''))

test('boundaries are brought in by dropping a file, drawn, opened to the records, and saved', async ({
  page,
  demo,
}) => {
  await enterDemo(page, demo)
  const quiet = watch(page, demo)
  await page.goto(`${demo.url}/areas`)
  await expect(areas(page).getByRole('button')).toHaveCount(4)
  await settled(page)
  await expectAccessible(page)

  await drop(page, 'halves.geojson', HALVES)
  const sure = page.getByRole('alertdialog')
  await expect(sure.getByLabel('What to call it')).toHaveValue('halves')
  await sure.getByRole('button', { name: 'Bring it in' }).click()
  await expect(page.getByText('halves: 2 areas with their boundaries brought in.')).toBeVisible()
  // Counted by at once, without choosing it.
  await expect(page.getByLabel('Count by')).toHaveValue(/./)
  await expect(areas(page).getByRole('button')).toHaveCount(2)
  await expect(
    areas(page).getByRole('button', { name: /^Western half \(WEST\): [\d,]+ people/ }),
  ).toBeVisible()

  const row = page.getByRole('row', { name: /Western half/ })
  const people = row.getByRole('link', { name: / people$/ })
  const counted = figure((await people.textContent())!)
  expect(counted).toBeGreaterThan(100)
  await people.click()
  await expect(heading(page, 'Western half')).toBeVisible()
  await expect(page.getByText(new RegExp(`^${counted.toLocaleString('en-GB')} people$`))).toBeVisible()
  await settled(page)
  await expectAccessible(page)
  const first = page.getByRole('table').getByRole('link').first()
  const name = (await first.textContent())!.trim()
  await first.click()
  await expect(heading(page, name)).toBeVisible()

  await page.goBack()
  await page.locator('main').getByRole('link', { name: 'Areas', exact: true }).click()
  await expect(areas(page).getByRole('button')).toHaveCount(2)
  await page.getByRole('button', { name: 'Take it with you' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByText('A drawing (SVG)', { exact: true }).click()
  await dialog.getByLabel(/^What for/).fill('for the wall')
  const svg = await taken(page, () => dialog.getByRole('button', { name: 'Export' }).click())
  expect(svg.name).toMatch(/^areas-.*\.svg$/)
  expect(svg.text).toContain('Western half')
  expect(svg.text.match(/<path /g)).toHaveLength(2)

  await page.getByRole('button', { name: 'Delete: halves' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('halves is deleted.')).toBeVisible()
  await settled(page)
  await quiet.expectQuiet()
})

test('a way between two people is found and told in words, and bridges and gaps are named', async ({
  page,
  demo,
}) => {
  await enterDemo(page, demo)
  await page.goto(`${demo.url}/map`)
  await page.getByRole('navigation', { name: 'Parts of the map' }).getByText('Find a way').click()
  await expect(heading(page, 'Find a way')).toBeVisible()
  await pick(page, 'From', 'Joan Whitlock')
  await pick(page, 'To', 'Lena Kowal')
  const way = page.getByRole('list', { name: 'Find a way' })
  await expect(page.getByText(/^(They are tied to each other\.|The best way has \d+ steps\.)$/)).toBeVisible()
  const steps = await way.getByRole('listitem').allTextContents()
  expect(steps[0]).toContain('Joan Whitlock')
  expect(steps.at(-1)).toContain('Lena Kowal')
  await settled(page)
  await expectAccessible(page)
  await page.reload()
  await expect(way.getByRole('listitem')).toHaveCount(steps.length)

  await page.getByRole('navigation', { name: 'Parts of the map' }).getByText('Bridges and gaps').click()
  await expect(heading(page, 'Bridges and gaps')).toBeVisible()
  await expect(page.getByText(/Alone joins .+ to the rest/).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Gaps', exact: true })).toBeVisible()
  await settled(page)
  await expectAccessible(page)
})

test('whom a station reaches is written down in two taps, and told beside what is only thought', async ({
  page,
  demo,
}) => {
  await enterDemo(page, demo)
  await page.goto(`${demo.url}/organisations?kind=media_radio`)
  await page.getByRole('link', { name: 'Harrow Dale FM', exact: true }).click()
  await expect(heading(page, 'Harrow Dale FM')).toBeVisible()
  const reached = page.getByRole('list', { name: 'Whom it reaches' })
  await expect(reached.getByText(/^Perhaps: .+ to both$/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Add whom it reaches' }).click()
  await pick(page, 'A community', 'Irish centre')
  const irish = reached.getByRole('listitem').filter({ hasText: 'Irish centre' })
  await expect(irish.getByText('Somebody told us')).toBeVisible()
  await settled(page)
  await expectAccessible(page)
  await page.goto(`${demo.url}/communities`)
  const media = page.getByRole('list', { name: 'Media' })
  await expect(media.getByText(/reaches Irish centre/)).toBeVisible()
  await settled(page)
  await expectAccessible(page)
  await page.goBack()
  await page.getByRole('button', { name: 'Take away: Irish centre' }).click()
  await expect(page.getByText('Irish centre was taken away.')).toBeVisible()
})

/** The name by which the focused node is announced, and its place. */
const here = (page: Page) =>
  page.evaluate(() => {
    const { dataset } = document.activeElement as HTMLElement
    return { at: Number(dataset.at ?? -1), words: document.activeElement!.getAttribute('aria-label') ?? '' }
  })

test('the network is walked by keyboard, narrowed by stage, and saved as a drawing and as a table', async ({
  page,
  demo,
}) => {
  await enterDemo(page, demo)
  await page.goto(`${demo.url}/map?size=60`)
  const picture = page.getByRole('group', { name: 'The network of people and organisations' })
  const nodes = picture.getByRole('link')
  await expect(nodes.first()).toBeVisible()
  // Whoever has no tie to the others chosen is left out of the sixty.
  const many = await nodes.count()
  expect(many).toBeGreaterThan(50)
  for (let tabs = 0; (await here(page)).at < 0 && tabs < 60; tabs++) await page.keyboard.press('Tab')
  const said = new Map<number, string>()
  await page.keyboard.press('Home')
  for (let step = 0; step < many; step++) {
    const { at, words } = await here(page)
    said.set(at, words)
    await page.keyboard.press('PageDown')
  }
  expect(said.size).toBe(many)
  for (const words of said.values()) expect(words).toMatch(/^.+, .+\. [\d,]+ ties?: ./)
  const moves = new Set<number>()
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowLeft']) {
    await page.keyboard.press(key)
    moves.add((await here(page)).at)
  }
  expect(moves.size).toBeGreaterThan(1)
  const { words } = await here(page)
  await page.keyboard.press('Enter')
  await expect(heading(page, words.slice(0, words.lastIndexOf(', ', words.indexOf('. '))))).toBeVisible()

  await page.goto(`${demo.url}/map?size=60&stage=identified&personKind=activist`)
  await expect(page.getByLabel('How far we have come')).toHaveValue('identified')
  await expect(page.getByLabel('People', { exact: true })).toHaveValue('activist')
  await expect(nodes.first()).toBeVisible()
  const sorts = await nodes.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')!))
  expect(sorts.some((each) => /, (member|councillor|neighbour)\./i.test(each))).toBe(false)
  await settled(page)
  await expectAccessible(page)

  await page.goto(`${demo.url}/map?size=60`)
  await expect(nodes).toHaveCount(many)
  const take = async (format: string) => {
    await page.getByRole('button', { name: 'Take it with you' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByText(format, { exact: true }).click()
    await dialog.getByLabel(/^What for/).fill('for the wall')
    return taken(page, () => dialog.getByRole('button', { name: 'Export' }).click())
  }
  const svg = await take('A drawing (SVG)')
  expect(svg.text).toContain('<title>The network of people and organisations</title>')
  expect(svg.text.match(/<(circle|rect x=)/g)!.length).toBeGreaterThan(40)
  expect(svg.text).not.toMatch(/class=|href/)
  const csv = await take('A table (CSV)')
  // All that fits, not the sixty of the picture.
  expect(csv.text.split('\n').length).toBeGreaterThan(3000)
  expect(csv.text.split('\n')[0]).toContain('role')
})

test('the whole network is drawn by the graphics card, with its list beside it', async ({ page, demo }) => {
  await enterDemo(page, demo)
  await page.goto(`${demo.url}/map?size=20000`)
  await expect(page.locator('[data-state="settled"] canvas').first()).toBeVisible({ timeout: 90_000 })
  await expect(page.getByText(/^Drag to move/)).toBeVisible()
  const whole = page.getByRole('button', { name: /^Show all [\d,]+$/ })
  expect(figure((await whole.textContent())!)).toBeGreaterThan(1500)
  await whole.click()
  await expect(
    page
      .getByRole('table')
      .getByText(/ ties$/)
      .first(),
  ).toBeVisible()
  await settled(page)
  await expectAccessible(page)
})

test('a browser that cannot draw so many says so, and asks nobody to drag', async ({ page, demo }) => {
  await enterDemo(page, demo)
  await page.addInitScript(() => {
    const context = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...more: never[]
    ) {
      return kind.includes('webgl') ? null : context.call(this, kind as never, ...more)
    } as never
  })
  await page.goto(`${demo.url}/map?size=2000`)
  await expect(page.getByText(/^This browser cannot draw so many/)).toBeVisible()
  await expect(page.getByText(/^Drag to move|^Drawing:/)).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Show all/ })).toBeVisible()
})
