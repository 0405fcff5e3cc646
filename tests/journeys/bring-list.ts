import type { Locator, Page } from '@playwright/test'
import { expect, heading } from './harness.ts'

/** Chooses a file on the page of imports, as the file picker does. */
export const bring = (page: Page, name: string, content: Buffer): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: content })

/** From what the columns hold to what would happen. */
export async function look(page: Page): Promise<void> {
  await expect(heading(page, 'What the columns hold')).toBeVisible()
  await page.getByRole('button', { name: 'Look at what it would do' }).click()
  await expect(heading(page, 'What would happen')).toBeVisible()
}

/** Holds back the first thing that is changed at an address, so that what is sent after it would overtake it. */
export async function late(page: Page, address: string): Promise<void> {
  let isFirst = true
  await page.route(address, async (route) => {
    const holds = isFirst && route.request().method() !== 'GET'
    if (holds) {
      isFirst = false
      await page.waitForTimeout(1500)
    }
    await route.continue()
  })
}

/** "4 New": the rows in one state, with how many there are. */
export const tab = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^\\d+ ${name}$`) })
