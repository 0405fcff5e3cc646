import type { Locator, Page } from '@playwright/test'
import { newId } from '../../kernel/ids.ts'
import { expectAccessible } from './accessible.ts'
import { expect, heading, line, settled, setUp, test } from './harness.ts'
import { watch } from './watch.ts'

/** Counts taps and the letters a thumb types. A thumb taps once a second and types two letters in one. */
class Thumb {
  taps = 0
  keys = 0
  async tap(what: Locator): Promise<void> {
    this.taps++
    await what.click()
  }
  async type(what: Locator, text: string): Promise<void> {
    this.taps++
    this.keys += text.length
    // A phone brings the field one types in to the middle, above its keyboard.
    await what.evaluate((field) => field.scrollIntoView({ block: 'center' }))
    // Suggestions come as letters do; elsewhere how fast they come makes no difference.
    if ((await what.getAttribute('role')) === 'combobox') await what.pressSequentially(text)
    else await what.fill(text)
  }
  get seconds() {
    return this.taps + this.keys / 2
  }
}

async function addPerson(page: Page, url: string, name: string): Promise<string> {
  const id = newId()
  const answer = await page.request.put(`${url}/api/people/${id}`, {
    headers: { 'x-commonground': '1' },
    data: { name, kind: 'member' },
  })
  expect(answer.status()).toBe(200)
  return id
}

const STORY =
  'Her son learned to box at the youth club on Marsh estate. It closes in June if the wardens go. She rang six neighbours.'

test('a talk is written up with a thumb in two minutes, and what it brought is there', async ({
  page,
  fresh,
}) => {
  const quiet = watch(page, fresh)
  await setUp(page, fresh)
  const joan = await addPerson(page, fresh.url, 'Joan Whitlock')
  await page.goto(`${fresh.url}/people/${joan}`)
  await settled(page)

  const thumb = new Thumb()
  await thumb.tap(page.getByRole('link', { name: 'Write up a one-to-one' }))
  await expect(heading(page, 'Your talk with Joan Whitlock')).toBeVisible()
  await expectAccessible(page)
  await thumb.type(page.getByLabel('What will you remember?'), STORY)
  await thumb.type(page.getByLabel('What matters most'), 'Youth club closing')
  await thumb.tap(
    page.getByRole('radiogroup', { name: 'A campaign issue?' }).getByText('Yes', { exact: true }),
  )
  await thumb.type(page.getByRole('combobox', { name: 'A name they gave you' }), 'Tom Mbeki')
  await thumb.tap(line(page, 'Someone new: Tom Mbeki'))
  await thumb.type(page.getByLabel('What did you promise?'), 'Ask the council for the figures')
  await expect(page.getByText('draft kept on this device')).toBeVisible()
  await expectAccessible(page)
  await thumb.tap(page.getByRole('button', { name: 'Save' }))

  await expect(heading(page, /^Talk with Joan Whitlock/)).toBeVisible()
  test.info().annotations.push({ type: 'taps and keys', description: `${thumb.taps}, ${thumb.keys}` })
  expect(thumb.taps).toBeLessThanOrEqual(8)
  expect(thumb.seconds).toBeLessThanOrEqual(120)
  await settled(page)
  await expectAccessible(page)
  await expect(page.getByRole('list', { name: 'What next' }).getByRole('listitem')).toHaveText([
    /Ask the council for the figures/,
    /Meet Tom Mbeki.*Joan Whitlock named them/,
  ])

  await page.goto(`${fresh.url}/`)
  await expect(page.getByRole('list', { name: 'To do' })).toContainText('Meet Tom Mbeki')
  await expect(page.getByRole('link', { name: 'Carry on writing' })).toHaveCount(0)
  await page.goto(`${fresh.url}/people/${joan}`)
  await page.getByRole('link', { name: 'Joan Whitlock had a one-to-one' }).click()
  await expect(page.getByText(STORY)).toBeVisible()
  await quiet.expectQuiet()
})

test('a half-written talk survives a reload, and a promise is kept with a word how', async ({
  page,
  fresh,
}) => {
  await setUp(page, fresh)
  await page.goto(`${fresh.url}/one-to-ones/new`)
  await page.getByRole('combobox', { name: 'Whom did you meet?' }).pressSequentially('Ada Obi')
  await line(page, 'Someone new: Ada Obi').click()
  await page.getByLabel('What will you remember?').fill('She keeps the keys of the hall.')
  await page.getByRole('button', { name: 'More, if you remember it' }).click()
  await page.getByText('Others follow them', { exact: true }).click()
  await page.getByLabel('Others follow them: what did you see?').fill('Three people asked her first.')
  await page.getByLabel('Your own part').fill('I talked too much.')
  await page.getByLabel('What did you promise?').fill('Bring the rota')
  await expectAccessible(page)
  await expect(page.getByText('draft kept on this device')).toBeVisible()

  await page.reload()
  await expect(heading(page, 'Your talk with Ada Obi')).toBeVisible()
  await expect(page.getByLabel('What will you remember?')).toHaveValue('She keeps the keys of the hall.')
  await expect(page.getByLabel('Your own part')).toHaveValue('I talked too much.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(heading(page, /^Talk with Ada Obi/)).toBeVisible()
  await expect(page.getByText('only you read this')).toBeVisible()
  await expect(page.getByText('Three people asked her first.')).toBeVisible()

  await page.getByRole('button', { name: 'Done?' }).click()
  const dialog = page.getByRole('dialog', { name: 'Bring the rota' })
  await expect(dialog).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByText('Please say it in a word or two.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'What came of it? (needed)' }).fill('She has it')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('list', { name: 'What next' })).toContainText('She has it')

  await page.getByRole('link', { name: 'Change', exact: true }).click()
  await page.getByLabel('What will you remember?').fill('She keeps the keys, and the peace.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('She keeps the keys, and the peace.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'How it read before' })).toBeVisible()
})
