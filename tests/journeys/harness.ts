import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
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
  await page.getByLabel(/name of your (organisation|workspace)|what is it called/i).fill(workspace)
  await page.getByLabel(/your name/i).fill(organiser.name)
  await page.getByLabel(/mail/i).fill(organiser.email)
  await page
    .getByLabel(/password/i)
    .first()
    .fill(organiser.password)
  await page.getByRole('button', { name: /set up|start|begin/i }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/good|amina/i)
}

/** No violation of the accessibility rules on what is shown now, and no sideways scroll. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => ({
      id,
      where: nodes.map((node) => node.target.join(' ')).slice(0, 5),
    })),
  ).toEqual([])
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways, 'scrolls sideways').toBeLessThanOrEqual(0)
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
