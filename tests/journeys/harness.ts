import {
  test as base,
  type Cookie,
  expect,
  type Locator,
  type Page,
  type Request,
  type WorkerFixture,
} from '@playwright/test'
import { type Server, type ServerOptions, startServer } from '../setup/server.ts'
import { emptied } from './emptied.ts'

export type Organiser = { name: string; email: string; password: string }
export const AMINA: Organiser = {
  name: 'Amina Hassan',
  email: 'amina@example.org',
  password: 'cups of tea at dawn',
}

type Fixtures = { fresh: Server }
type WorkerFixtures = { demo: Server; installation: Server }

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
  await expect(heading(page, /^Good /)).toBeVisible()
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
  // With room for the list below it: a page that has to be scrolled to a line closes the list.
  await field.evaluate((input) => input.scrollIntoView({ block: 'center' }))
  await field.click()
  await field.pressSequentially(name.slice(0, 8))
  await line(field.page(), name).first().click()
}

/** A server that the tests of one worker share. */
const ofWorker = (options?: ServerOptions): [WorkerFixture<Server, object>, { scope: 'worker' }] => [
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern.
  async ({}, use) => {
    const server = await startServer(options)
    await use(server)
    await server.stop()
  },
  { scope: 'worker' },
]

export const test = base.extend<Fixtures, WorkerFixtures>({
  page: async ({ page }, use) => {
    follow(page)
    await use(page)
  },
  installation: ofWorker(),
  /** An empty installation for one test. */
  fresh: async ({ installation }, use) => use(await emptied(installation)),
  /** The invented borough, which each test leaves as it found it. */
  demo: ofWorker({ demo: true }),
})

export { expect }
