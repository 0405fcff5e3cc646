import type { Page } from '@playwright/test'
import { AMINA, expect, heading, setUp, test } from './harness.ts'

const NAME = 'Half a person'
const name = (page: Page) => page.getByLabel(/^Name/)

async function begin(page: Page, url: string) {
  await page.goto(`${url}/people/new`)
  await name(page).fill(NAME)
  await page.getByText('Steward or officer', { exact: true }).click()
  await page.getByLabel('Notes').fill('Met at the gate; runs the allotment rota.')
  await expect(page.getByText('draft kept on this device')).toBeVisible()
}

async function expectDraft(page: Page) {
  await expect(name(page)).toHaveValue(NAME)
  await expect(page.getByRole('radio', { name: 'Steward or officer' })).toBeChecked()
  await expect(page.getByLabel('Notes')).toHaveValue('Met at the gate; runs the allotment rota.')
}

/** Kills the tab as a phone does when its memory runs out: nothing of the page gets to run any more. */
async function crash(page: Page) {
  const browser = await page.context().newCDPSession(page)
  const gone = page.waitForEvent('crash')
  await Promise.race([browser.send('Page.crash').catch(() => {}), gone])
  await gone
  await page.close()
}

test('a half-written person survives a reload, a crash and an expired sign-in', async ({ page, fresh }) => {
  await setUp(page, fresh)
  await begin(page, fresh.url)

  await page.reload()
  await expectDraft(page)

  await crash(page)
  const again = await page.context().newPage()
  await again.goto(`${fresh.url}/`)
  await expect(heading(again, /^Good /)).toBeVisible()
  await again.getByRole('link', { name: 'Carry on writing' }).click()
  await expectDraft(again)

  await page.context().clearCookies()
  await again.getByRole('button', { name: 'Save' }).click()
  await expect(again.getByText('You have been signed out.')).toBeVisible()
  await expectDraft(again)

  await again.reload()
  await expect(heading(again, 'Sign in')).toBeVisible()
  await again.getByLabel(/^Mail address/).fill(AMINA.email)
  await again.getByLabel(/^Password/).fill(AMINA.password)
  await again.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(heading(again, 'Add a person')).toBeVisible()
  await expectDraft(again)

  await again.getByRole('button', { name: 'Save' }).click()
  await expect(heading(again, NAME)).toBeVisible()
  await again.goto(`${fresh.url}/people/new`)
  await expect(name(again)).toHaveValue('')
  await again.goto(`${fresh.url}/`)
  await expect(heading(again, /^Good /)).toBeVisible()
  await expect(again.getByRole('link', { name: 'Carry on writing' })).toHaveCount(0)

  // Saving before the draft was written must not leave one behind.
  await again.goto(`${fresh.url}/people/new`)
  await name(again).fill('Ruth Abara')
  await again.getByRole('button', { name: 'Save' }).click()
  await expect(heading(again, 'Ruth Abara')).toBeVisible()
  await again.waitForTimeout(800)
  await again.goto(`${fresh.url}/people/new`)
  await expect(name(again)).toHaveValue('')

  // What was begun says so, and can be thrown away for good.
  await name(again).fill('Half a name')
  await expect(again.getByText('draft kept on this device')).toBeVisible()
  await again.reload()
  await expect(name(again)).toHaveValue('Half a name')
  await again.getByRole('button', { name: 'Throw it away and start afresh' }).click()
  await expect(name(again)).toHaveValue('')
  await again.reload()
  await expect(name(again)).toHaveValue('')
  await expect(again.getByText('You had begun this')).toHaveCount(0)
})
