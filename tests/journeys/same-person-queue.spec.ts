import { newId } from '../../kernel/ids.ts'
import { expect, settled, setUp, test } from './harness.ts'

const PAIRS = 20
/** Longer than anyone looks at two records of one name and mail address. */
const SAVING_TAKES = 1500

test('twenty pairs are answered with a key each, without waiting for the last answer to be saved', async ({
  page,
  fresh,
}) => {
  test.setTimeout(240_000)
  await setUp(page, fresh)
  for (let pair = 0; pair < PAIRS; pair++)
    for (let record = 0; record < 2; record++) {
      const someone = {
        kind: 'member',
        name: `Joan${String.fromCharCode(97 + pair)}e Whitlock${String.fromCharCode(97 + pair)}`,
        emails: [{ address: `joan.${pair}@example.org` }],
      }
      const put = await page.request.put(`${fresh.url}/api/people/${newId()}`, {
        headers: { 'x-commonground': '1' },
        data: someone,
      })
      expect(put.ok()).toBe(true)
    }
  await page.goto(`${fresh.url}/same`)
  await settled(page)
  await page.getByRole('button', { name: 'Look for doubles now' }).click()
  await expect(page.getByText(new RegExp(`40 people looked at, ${PAIRS} pairs found`))).toBeVisible({
    timeout: 60_000,
  })
  let saved = 0
  await page.route(/\/api\/(merges|same\/decide)/, async (route) => {
    await new Promise((done) => setTimeout(done, SAVING_TAKES))
    await route.continue()
    saved++
  })
  const shown = page.getByRole('region', { name: /^Joan.* and Joan/ })
  await expect(shown).toBeVisible()
  const asked = new Set<string>()
  let savedAtTheFourth = -1
  const began = Date.now()
  for (let pair = 0; pair < PAIRS; pair++) {
    const names = (await shown.getAttribute('aria-label'))!
    asked.add(names)
    if (pair === 3) savedAtTheFourth = saved
    await page.keyboard.press(pair % 4 === 3 ? 'd' : 's')
    if (pair < PAIRS - 1) await expect(shown).not.toHaveAccessibleName(names)
  }
  const took = Date.now() - began
  expect(asked.size, 'each key led to two others').toBe(PAIRS)
  expect(savedAtTheFourth, 'three answers were given before the first was saved').toBe(0)
  console.log(`${PAIRS} pairs answered by keyboard in ${(took / 1000).toFixed(1)} s`)
  await expect(page.getByText(/^Nobody seems to be written down twice/)).toBeVisible({ timeout: 90_000 })
  await expect
    .poll(
      async () =>
        ((await (await page.request.get(`${fresh.url}/api/people/count`)).json()) as { count: number }).count,
      {
        timeout: 90_000,
      },
    )
    .toBe(2 * PAIRS - (PAIRS * 3) / 4)
})
