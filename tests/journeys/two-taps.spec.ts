import type { Locator, Page } from '@playwright/test'
import { newId } from '../../kernel/ids.ts'
import { expectAccessible } from './accessible.ts'
import { expect, line, settled, setUp, test } from './harness.ts'

const HEADERS = { 'x-commonground': '1' }

async function put(page: Page, url: string, path: string, data: object) {
  const answer = await page.request.put(`${url}/api${path}`, { headers: HEADERS, data })
  expect(answer.status(), `${path}: ${await answer.text()}`).toBe(200)
}

/** Counts what a thumb does; typing is no tap. */
class Thumb {
  taps = 0
  async tap(what: Locator) {
    this.taps++
    await what.click()
  }
}

/** From a page about one end: open, type, tap the other end. Nothing else is pressed. */
async function tie(page: Page, thumb: Thumb, open: string, label: string, name: string) {
  await settled(page)
  await thumb.tap(page.getByRole('button', { name: open }))
  const dialog = page.getByRole('dialog', { name: open })
  await dialog.getByRole('combobox', { name: label }).pressSequentially(name.split(' ')[0]!)
  await thumb.tap(line(page, name))
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeVisible()
  return dialog
}

test('a tie is saved in two taps from either side, the role in a third, and can be taken back', async ({
  page,
  fresh,
}) => {
  await setUp(page, fresh)
  const [joan, tariq, juniors] = [newId(), newId(), newId()]
  await put(page, fresh.url, `/people/${joan}`, { name: 'Joan Price', kind: 'member' })
  await put(page, fresh.url, `/people/${tariq}`, { name: 'Tariq Mahmood', kind: 'member' })
  await put(page, fresh.url, `/organisations/${juniors}`, { name: 'Marsh Juniors', kinds: ['sports'] })
  const ties = async (path: string, of: 'affiliations' | 'connections') =>
    (await (await page.request.get(`${fresh.url}/api${path}/${of}`)).json())[of]

  // From the person, with the role by one more tap.
  await page.goto(`${fresh.url}/people/${joan}`)
  const thumb = new Thumb()
  const first = await tie(page, thumb, 'Add where they belong', 'Organisation', 'Marsh Juniors')
  expect(thumb.taps).toBe(2)
  expect(await ties(`/people/${joan}`, 'affiliations')).toMatchObject([{ role: 'member', strength: 2 }])
  await thumb.tap(first.getByText('Coach', { exact: true }))
  await expect
    .poll(() => ties(`/people/${joan}`, 'affiliations'))
    .toMatchObject([{ role: 'coach', strength: 2 }])
  await expectAccessible(page)
  expect(thumb.taps).toBe(3)
  await first.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('list', { name: 'Belongs to' })).toContainText('Marsh Juniors')

  // From the organisation; taken back, it leaves nothing.
  await page.goto(`${fresh.url}/organisations/${juniors}`)
  const second = new Thumb()
  const dialog = await tie(page, second, 'Add someone who belongs', 'Person', 'Tariq Mahmood')
  expect(second.taps).toBe(2)
  expect(await ties(`/people/${tariq}`, 'affiliations')).toHaveLength(1)
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(dialog).toBeHidden()
  expect(await ties(`/people/${tariq}`, 'affiliations')).toEqual([])

  // Whom someone knows, with what is learned later.
  await page.goto(`${fresh.url}/people/${joan}`)
  const third = new Thumb()
  const knows = await tie(page, third, 'Add whom they know', 'Whom do they know?', 'Tariq Mahmood')
  expect(third.taps).toBe(2)
  expect(await ties(`/people/${tariq}`, 'connections')).toMatchObject([{ kind: 'knows' }])
  await knows.getByRole('button', { name: 'Done' }).click()
  const known = page.getByRole('list', { name: 'Knows' })
  await known.getByRole('button', { name: 'Change' }).click()
  const change = page.getByRole('dialog', { name: 'Knows: Tariq Mahmood' })
  await change.getByLabel('Since which year?').fill('1994')
  await change.getByLabel('How do we know?').fill('Joan told Amina')
  await change.getByRole('button', { name: 'Save' }).click()
  await expect(known).toContainText('since 1994 · learned from: Joan told Amina')
})
