import type { Locator, Page } from '@playwright/test'
import { enterDemo, expect, heading, test } from './harness.ts'

/** What has the focus, as it is read out, and whether an eye can see that. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    // In a picture the ring is drawn.
    const ring = element.querySelector('circle')
    // A ticked or chosen control may be drawn by its label.
    const drawn = element.closest('label') ?? element
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    const around = getComputedStyle(drawn)
    const box = drawn.getBoundingClientRect()
    const ringed = [
      outlineStyle !== 'none' && outlineWidth !== '0px',
      boxShadow !== 'none',
      ring !== null && getComputedStyle(ring).stroke !== 'none',
      around.outlineStyle !== 'none' && around.outlineWidth !== '0px',
    ]
    return {
      words: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim(),
      tag: element.tagName,
      visible: ringed.some(Boolean),
      inSight: box.bottom > 0 && box.top < innerHeight,
    }
  })

/** Goes on with Tab until it is there; every stop on the way must be seen. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab')
    const { words, tag, visible, inSight } = await focused(page)
    if (tag === 'BODY') continue
    expect({ words, visible, inSight }).toEqual({ words, visible: true, inSight: true })
    if (await wanted.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`The keyboard never came to ${wanted}`)
}

test('find a person, open, change and save without a mouse', async ({ page, demo }) => {
  await enterDemo(page, demo)
  await page.reload()
  await expect(heading(page, /^Good /)).toBeVisible()

  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatchObject({ words: 'Skip to the page', visible: true, inSight: true })
  const rail = page.getByRole('navigation', { name: 'Main' })
  await tabTo(page, rail.getByRole('link', { name: 'People', exact: true }))
  await page.keyboard.press('Enter')
  await expect(heading(page, 'People')).toBeFocused()

  await tabTo(page, page.getByRole('searchbox'))
  await page.keyboard.type('Amina')
  await expect(page.getByRole('searchbox')).toHaveValue('Amina')
  await expect(page).toHaveURL(/q=Amina/)
  const row = page.getByRole('table').getByRole('link', { name: /Amina/ }).first()
  await expect(row).toBeVisible()
  const name = (await row.textContent())!.trim()
  await tabTo(page, row)
  await page.keyboard.press('Enter')
  const beside = page.getByRole('complementary', { name: 'The person chosen in the list' })
  const whole = beside.getByRole('link', { name: 'Open the whole page' })
  await expect(whole).toBeVisible()
  await tabTo(page, whole)
  await page.keyboard.press('Enter')
  await expect(heading(page, name)).toBeFocused()

  await tabTo(page, page.getByRole('link', { name: 'Change', exact: true }))
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Change what is written')).toBeFocused()
  await tabTo(page, page.getByLabel('Job', { exact: true }))
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Crossing warden')
  await page.keyboard.press('Enter')
  await expect(heading(page, name)).toBeFocused()
  await expect(page.getByText('Crossing warden').first()).toBeVisible()
})
