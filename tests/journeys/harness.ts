import AxeBuilder from '@axe-core/playwright'
import { test as base, type Cookie, expect, type Locator, type Page } from '@playwright/test'
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

/** Nothing is being fetched any more, and the page says what it is. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await expect(page.locator('main').getByText(/^(Fetching|Counting|One moment)/)).toHaveCount(0)
}

/** Types into a field with suggestions and takes the line that reads so. */
export async function pick(within: Page | Locator, label: string, name: string): Promise<void> {
  const field = within.getByRole('combobox', { name: label })
  await field.click()
  await field.pressSequentially(name.slice(0, 8))
  await field.page().getByRole('option', { name }).first().click()
}

type Manner = 'at once' | 'soft'

/** Said of axe's findings: which rule, and where. */
type Finding = { id: string; nodes: { target: unknown[] }[] }
const told = (violations: Finding[]) =>
  violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(' ')).slice(0, 5) }))

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const axe = (page: Page) =>
  // React Aria's announcer keeps for seven seconds what it has read out, also of buttons that are gone.
  new AxeBuilder({ page }).exclude('[data-live-announcer]')

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
  sure(told(violations), page.url()).toEqual([])
  await expectNoSidewaysScroll(page, sure)
}

/** The rules that change with colours and widths alone. */
export async function expectReadable(page: Page, manner: Manner = 'at once'): Promise<void> {
  const sure = manner === 'soft' ? expect.soft : expect
  const { violations } = await axe(page).withRules(['color-contrast', 'target-size']).analyze()
  sure(told(violations), page.url()).toEqual([])
  await expectNoSidewaysScroll(page, sure)
}

export const test = base.extend<Fixtures, WorkerFixtures>({
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
