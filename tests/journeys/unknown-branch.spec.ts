import { expectAccessible } from './accessible.ts'
import { bring } from './bring-list.ts'
import { expect, heading, settled, setUp, test } from './harness.ts'

const SITES = 'Workplace,Branch\nSale Depot,Leisure (Sale)\nTown Hall,Nurth\nHarbour House,Nurth\n'

test('a workplace whose branch is not here gets in from where the dry run says so', async ({
  page,
  fresh,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await setUp(page, fresh)
  await page.goto(`${fresh.url}/imports`)
  await page.locator('label', { hasText: /^Workplaces$/ }).click()
  await bring(page, 'sites.csv', Buffer.from(SITES))
  await expect(page.getByText('Branches we do not know yet')).toBeVisible()
  await expect(page.getByText('A workplace without its branch stays out.')).toBeVisible()
  await settled(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Look at what it would do' }).click()
  await expect(heading(page, 'What would happen')).toBeVisible()
  await expect(page.getByRole('button', { name: /^3 Cannot read$/ })).toBeVisible()
  await settled(page)
  await expectAccessible(page)

  const depot = page.getByRole('article', { name: 'Sale Depot' })
  await depot.getByRole('button', { name: 'Add the branch “Leisure (Sale)”' }).click()
  await expect(page.getByRole('button', { name: /^2 Cannot read$/ })).toBeVisible()
  // What was said of one row holds for the other.
  const hall = page.getByRole('article', { name: 'Town Hall' })
  await hall.getByLabel('Which branch is “Nurth”?').selectOption('Leisure (Sale)')
  await expect(page.getByRole('button', { name: /^3 New$/ })).toBeVisible()
  await page.getByRole('button', { name: 'Bring in 3 rows' }).click()
  await expect(page.getByText('New: 3 workplaces')).toBeVisible()
})
