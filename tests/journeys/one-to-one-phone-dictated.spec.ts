import type { Page } from '@playwright/test'
import { newId } from '../../kernel/ids.ts'
import { expect, heading, settled, setUp, test } from './harness.ts'

/** Under an open list the rest of the page is hidden from readers, not from a thumb. */
const save = (page: Page) => page.locator('button').filter({ hasText: /^Save$/ })

test('what a voice typed is saved at once: names, where they belong, the story, what matters', async ({
  page,
  fresh,
}) => {
  await setUp(page, fresh)
  const joan = newId()
  const written = await page.request.put(`${fresh.url}/api/people/${joan}`, {
    headers: { 'x-commonground': '1' },
    data: { name: 'Joan Whitlock', kind: 'member' },
  })
  expect(written.status()).toBe(200)
  await page.goto(`${fresh.url}/one-to-ones/new`)
  await settled(page)
  // A voice puts all words in one piece and presses no key; nobody taps a line of a list.
  const dictate = async (field: ReturnType<typeof page.getByLabel>, words: string) => {
    await field.focus()
    await page.keyboard.insertText(words)
  }
  await dictate(page.getByLabel('What will you remember?'), 'She keeps the keys of the hall.')
  await dictate(page.getByLabel('What matters most'), 'The night bus')
  await dictate(page.getByLabel(/belong/i), 'Marsh residents')
  await dictate(page.getByLabel('A name they gave you'), 'Tom Mbeki')
  // Someone who is there is found by the name that was said, and is no second person.
  await dictate(page.getByLabel('Whom did you meet?'), 'Joan Whitlock')
  await save(page).click()

  await expect(heading(page, /^Talk with Joan Whitlock/)).toBeVisible()
  await expect(page.getByText('She keeps the keys of the hall.')).toBeVisible()
  await expect(page.getByText('The night bus')).toBeVisible()
  await expect(page.getByRole('list', { name: 'What next' })).toContainText('Meet Tom Mbeki')
  const found = await page.request.get(`${fresh.url}/api/people?q=Joan`)
  expect((await found.json()).people).toHaveLength(1)
  await page.goto(`${fresh.url}/people/${joan}`)
  await expect(page.getByText('Marsh residents').first()).toBeVisible()
})

test('a name that could be somebody is asked about, and nothing typed is lost meanwhile', async ({
  page,
  fresh,
}) => {
  await setUp(page, fresh)
  const data = { name: 'Joan Whitlock', kind: 'member' }
  await page.request.put(`${fresh.url}/api/people/${newId()}`, { headers: { 'x-commonground': '1' }, data })
  await page.goto(`${fresh.url}/one-to-ones/new`)
  await settled(page)
  await expect(page.getByRole('combobox', { name: 'Whom did you meet?' })).toBeVisible()
  await page.getByLabel('Whom did you meet?').focus()
  await page.keyboard.insertText('Joan')
  await save(page).click()
  await expect(page.getByText('Please choose a line from the list.')).toBeVisible()
  await expect(page.getByLabel('Whom did you meet?')).toHaveValue('Joan')
  await page.getByLabel('Whom did you meet?').fill('Bea Chan')
  await save(page).click()
  await expect(heading(page, /^Talk with Bea Chan/)).toBeVisible()
})
