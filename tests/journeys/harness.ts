import AxeBuilder from '@axe-core/playwright'
import { test as base, type Cookie, expect, type Locator, type Page, type Request } from '@playwright/test'
import { type Server, startServer } from '../setup/server.ts'

export type Organiser = { name: string; email: string; password: string }
export const AMINA: Organiser = {
  name: 'Amina Hassan',
  email: 'amina@example.org',
  password: 'cups of tea at dawn',
}

type Fixtures = { fresh: Server }
type WorkerFixtures = { demo: Server }

/** Sets an empty installation up through the screens, as its first regional organiser. */
export async function setUp(
  page: Page,
  server: Server,
  organiser: Organiser = AMINA,
  workspace = 'Harrow Dale region',
): Promise<void> {
  await page.goto(server.link)
  await page.getByLabel('Name of your organisation').fill(workspace)
  await page.getByLabel('Your name').fill(organiser.name)
  await page.getByLabel('Your mail address').fill(organiser.email)
  await page.getByLabel(/^Password/).fill(organiser.password)
  await page.getByRole('button', { name: 'Open the workspace' }).click()
  await expect(heading(page, `, ${organiser.name.split(' ')[0]}`)).toBeVisible()
}

/** Signs in to the invented borough. Its printed link works once, so the session is kept for the next test. */
export async function enterDemo(page: Page, server: Server): Promise<void> {
  const kept = sessions.get(server)
  if (kept) {
    await page.context().addCookies(kept)
    await page.goto(server.url)
  } else {
    await page.goto(server.link)
    await page.getByRole('button', { name: 'Go to the example' }).click()
  }
  await expect(heading(page, /^Good /)).toBeVisible({ timeout: 20_000 })
  sessions.set(server, await page.context().cookies())
}

const sessions = new WeakMap<Server, Cookie[]>()

/** The page's title, as it is read out. */
export const heading = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('heading', { level: 1, name })

const underWay = new WeakMap<Page, Set<Request>>()

/** Knows from here on what the page still waits for: Playwright's own "network idle" holds once for a whole visit. */
function follow(page: Page): Set<Request> {
  const requests = new Set<Request>()
  page.on('request', (request) => requests.add(request))
  page.on('requestfinished', (request) => requests.delete(request))
  page.on('requestfailed', (request) => requests.delete(request))
  underWay.set(page, requests)
  return requests
}

/** Nothing is being sent or fetched any more, and the page says what it is. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const requests = underWay.get(page) ?? follow(page)
  for (let quiet = 0; quiet < 6; quiet++) {
    await page.waitForTimeout(50)
    if (requests.size > 0) quiet = 0
  }
  await expect(page.locator('main').getByText(/^(Fetching|Counting|One moment)/)).toHaveCount(0)
}

/** A line of an open list, once the list stands where it will stay: till then a click falls through to the page. */
export const line = (page: Page, name: string | RegExp): Locator =>
  page.locator('[data-placement]:not([style*="clip-path"])').getByRole('option', { name })

/** Types into a field with suggestions and takes the line that reads so. */
export async function pick(within: Page | Locator, label: string, name: string): Promise<void> {
  const field = within.getByRole('combobox', { name: label })
  await field.click()
  await field.pressSequentially(name.slice(0, 8))
  await line(field.page(), name).first().click()
}

type Manner = 'at once' | 'soft'

/** Said of axe's findings: which rule, and where. */
type Finding = { id: string; nodes: { target: unknown[] }[] }
const told = (violations: Finding[]) =>
  violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(' ')).slice(0, 5) }))

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const axe = (page: Page) =>
  // React Aria's announcer keeps for seven seconds what it has read out, also of buttons that are gone.
  // Nothing of ours is in a frame, and what passes need not be told: a third of the time.
  new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .exclude('[data-live-announcer]')

/** A target that the bar at the foot happens to cover is judged again where a person would bring it to press it. */
async function inSight(page: Page, violations: Finding[]): Promise<Finding[]> {
  const kept: Finding[] = []
  for (const finding of violations) {
    if (finding.id !== 'target-size') {
      kept.push(finding)
      continue
    }
    for (const node of finding.nodes) {
      const target = String(node.target[0])
      await page.locator(target).evaluate((element) => element.scrollIntoView({ block: 'center' }))
      const again = await axe(page).include(target).withRules(['target-size']).analyze()
      if (again.violations.length > 0) kept.push({ id: finding.id, nodes: [node] })
    }
  }
  return kept
}

async function expectNoSidewaysScroll(page: Page, sure: typeof expect.soft) {
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  sure(sideways, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
}

/** No violation of the accessibility rules on what is shown now, and no sideways scroll. */
export async function expectAccessible(page: Page, manner: Manner = 'at once'): Promise<void> {
  const sure = manner === 'soft' ? expect.soft : expect
  const { violations } = await axe(page).withTags(TAGS).analyze()
  sure(told(await inSight(page, violations)), page.url()).toEqual([])
  await expectNoSidewaysScroll(page, sure)
}

/** One rule alone: what changes with colours, or with widths. */
export async function expectStill(
  page: Page,
  rule: 'color-contrast' | 'target-size',
  manner: Manner,
): Promise<void> {
  const sure = manner === 'soft' ? expect.soft : expect
  const { violations } = await axe(page).withRules([rule]).analyze()
  sure(told(await inSight(page, violations)), page.url()).toEqual([])
  await expectNoSidewaysScroll(page, sure)
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  page: async ({ page }, use) => {
    follow(page)
    await use(page)
  },
  /** An empty server for one test. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern.
  fresh: async ({}, use) => {
    const server = await startServer()
    await use(server)
    await server.stop()
  },
  /** The invented borough, shared by the tests of one worker, which leave it as they found it. */
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern.
    async ({}, use) => {
      const server = await startServer({ demo: true })
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

export { expect }
