import { expectAccessible } from './accessible.ts'
import { expect, heading, settled, setUp, test } from './harness.ts'
import { watch } from './watch.ts'

test('the example is loaded, opened, and removed again', async ({ page, fresh }) => {
  await setUp(page, fresh)
  const quiet = watch(page, fresh)
  await page.goto(`${fresh.url}/more`)
  await page
    .locator('main')
    .getByRole('link', { name: /example/i })
    .click()
  await expect(heading(page, /example/i)).toBeVisible()
  await settled(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Load the example' }).click()
  await page.getByRole('button', { name: 'Open the example' }).click({ timeout: 120_000 })

  await expect(heading(page, /^Good /)).toBeVisible()
  const rail = page.getByRole('navigation', { name: 'Main' })
  await expect(rail).toContainText('Harrow Dale (example)')
  await rail.getByRole('link', { name: 'People', exact: true }).click()
  await expect(page.getByText(/^2,000 people/)).toBeVisible()

  await page.goto(`${fresh.url}/example`)
  await page.getByRole('button', { name: 'Remove it' }).click()
  const sure = page.getByRole('alertdialog')
  await expectAccessible(page)
  await sure.getByRole('button', { name: 'Remove the example' }).click()
  await expect(heading(page, /^Good /)).toBeVisible()
  await expect(rail).toContainText('Harrow Dale region')
  await rail.getByRole('link', { name: 'People', exact: true }).click()
  await expect(heading(page, 'People')).toBeVisible()
  await expect(page.getByText(/2,000/)).toHaveCount(0)
  await page.goto(`${fresh.url}/example`)
  await expect(page.getByRole('button', { name: 'Load the example' })).toBeVisible()
  await quiet.expectQuiet()
})
