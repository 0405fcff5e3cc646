import { newId } from '../../kernel/ids.ts'
import { expectAccessible } from './accessible.ts'
import { expect, heading, settled, setUp, test } from './harness.ts'

const HEADERS = { 'x-commonground': '1' }
const NAMES = ['Unity church', 'Marsh mosque', 'Chapel players', 'Knit and Natter', 'Ash FC']

test('what names tell is found over the list, and written down for all but one at a press', async ({
  page,
  fresh,
}) => {
  await setUp(page, fresh)
  for (const name of NAMES) {
    const data = { name, kinds: ['voluntary'] }
    const put = await page.request.put(`${fresh.url}/api/organisations/${newId()}`, {
      headers: HEADERS,
      data,
    })
    expect(put.ok()).toBe(true)
  }
  await page.goto(`${fresh.url}/organisations`)
  await settled(page)
  await expect(page.getByText('4 names tell a kind that is not written down.')).toBeVisible()
  await page.getByRole('link', { name: 'Have a look' }).click()
  await expect(heading(page, 'What their names tell')).toBeVisible()
  const groups = page.getByRole('heading', { level: 2 })
  await expect(groups).toHaveText(['Religious group: 3 organisations', 'Sports club: 1 organisation'])
  await expectAccessible(page)

  const faith = page.getByRole('region', { name: /^Religious group/ })
  await faith.getByText('Chapel players', { exact: true }).click()
  await faith.getByRole('button', { name: 'Write it down for 2: Religious group' }).click()
  await expect(page.getByText('Written down for 2 organisations.')).toBeVisible()
  await expect(groups).toHaveText(['Religious group: 1 organisation', 'Sports club: 1 organisation'])
  await faith.getByRole('button', { name: 'Leave these as they are' }).click()
  await expect(groups).toHaveText(['Sports club: 1 organisation'])
  await page.getByRole('button', { name: 'Write it down for 1: Sports club' }).click()
  await expect(page.getByText('No name tells a kind that is not written down.')).toBeVisible()
  await expectAccessible(page)

  await page.goto(`${fresh.url}/organisations?special=faith`)
  await expect(page.getByText('2 of 5 organisations')).toBeVisible()
  await expect(page.getByText('a kind that is not written down')).toHaveCount(0)
})
