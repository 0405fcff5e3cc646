import type { Page } from '@playwright/test'
import { newId } from '../../kernel/ids.ts'
import type { Server } from '../setup/server.ts'
import { expectAccessible } from './accessible.ts'
import { expect, settled, setUp, test } from './harness.ts'

const PAIRS = 20
/** What a request takes on a slow line, in milliseconds. */
const SLOW = 800

const wait = (time: number) => new Promise((done) => setTimeout(done, time))

/** Twenty people, each written down twice. */
async function writeDown(page: Page, { url }: Server) {
  for (let pair = 0; pair < PAIRS; pair++)
    for (let record = 0; record < 2; record++) {
      const letter = String.fromCharCode(97 + pair)
      const someone = {
        kind: 'member',
        name: `Joan${letter}e Whitlock${letter}`,
        emails: [{ address: `joan.${pair}@example.org` }],
      }
      const put = await page.request.put(`${url}/api/people/${newId()}`, {
        headers: { 'x-commonground': '1' },
        data: someone,
      })
      expect(put.ok()).toBe(true)
    }
}

/** Everything takes as long as on a slow line; no answer is saved while `held`, and the `failing`th that is sent is lost. */
async function slowLine(page: Page) {
  const line = { held: true, failing: 0, sent: 0, saved: 0 }
  await page.route('**/api/**', async (route) => {
    await wait(SLOW)
    await route.continue()
  })
  await page.route(/\/api\/(merges|same\/decide)/, async (route) => {
    line.sent++
    const lost = line.sent === line.failing
    while (line.held) await wait(20)
    await wait(SLOW)
    if (lost) return route.abort()
    await route.continue()
    line.saved++
  })
  return line
}

test('twenty pairs are answered with a key each on a slow line, before any answer is saved', async ({
  page,
  fresh,
}) => {
  await setUp(page, fresh)
  await writeDown(page, fresh)
  await page.goto(`${fresh.url}/same`)
  await settled(page)
  await page.getByRole('button', { name: 'Look for doubles now' }).click()
  await expect(page.getByText(new RegExp(`40 people looked at, ${PAIRS} pairs found`))).toBeVisible()
  const shown = page.getByRole('region', { name: /^Joan.* and Joan/ })
  await expect(shown).toBeVisible()
  const line = await slowLine(page)
  const asked = new Set<string>()
  /** Presses a key for the pair in sight, and waits for another one. */
  const answer = async (key: string) => {
    const names = (await shown.getAttribute('aria-label'))!
    asked.add(names)
    await page.keyboard.press(key)
    if (asked.size < PAIRS) await expect(shown).not.toHaveAccessibleName(names)
    return names
  }

  await test.step('an answer that is lost brings its pair back as the next, not under the hand', async () => {
    line.failing = 1
    const lost = await answer('s')
    await answer('s')
    const inSight = (await shown.getAttribute('aria-label'))!
    line.held = false
    await expect(page.getByText('One of your answers was not saved. Its pair comes next.')).toBeVisible()
    await expect(shown).toHaveAccessibleName(inSight)
    await expect.poll(() => line.saved).toBe(1)
    line.held = true
    await expectAccessible(page)
    await answer('s')
    await expect(shown).toHaveAccessibleName(lost)
    await expect(page.getByRole('alert')).toBeVisible()
    await answer('s')
    await expect(page.getByRole('alert')).toHaveCount(0)
  })

  const saved = line.saved
  let apart = 0
  while (asked.size < PAIRS) {
    const differ = asked.size % 4 === 3
    if (differ) apart++
    await answer(differ ? 'd' : 's')
  }
  expect(line.saved, 'all were answered before one more was saved').toBe(saved)
  await expect(page.getByText(`${PAIRS} answered just now`)).toBeVisible()
  line.held = false
  await expect(page.getByText(/being saved/)).toHaveCount(0, { timeout: 90_000 })
  await expect(page.getByText(/^Nobody seems to be written down twice/)).toBeVisible()
  const counted = await page.request.get(`${fresh.url}/api/people/count`)
  expect(((await counted.json()) as { count: number }).count).toBe(PAIRS + apart)
})
