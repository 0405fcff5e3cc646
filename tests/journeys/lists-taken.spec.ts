import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { newId } from '../../kernel/ids.ts'
import { expectAccessible } from './accessible.ts'
import { expect, heading, line, settled, setUp, test } from './harness.ts'
import { watch } from './watch.ts'

const HEADERS = { 'x-commonground': '1' }

/** A group, three who belong to it and can be rung, and one of them who must not be. */
async function someGround(page: Page, url: string): Promise<void> {
  const put = async (path: string, data: object) => {
    const answer = await page.request.put(`${url}/api${path}`, { headers: HEADERS, data })
    expect(answer.status(), `${path}: ${await answer.text()}`).toBe(200)
  }
  const club = newId()
  await put(`/organisations/${club}`, {
    name: 'Marsh estate residents',
    kinds: ['residents'],
    emails: [{ address: 'marsh@example.org' }],
  })
  for (const [at, name] of ['Ada Birch', 'Ben Birch', 'Cal Birch'].entries()) {
    const id = newId()
    const phones = [{ number: `07700 90012${at}` }]
    await put(`/people/${id}`, { name, kind: 'member', phones, doNotContact: name.startsWith('Cal') })
    await put(`/affiliations/${newId()}`, { personId: id, organisationId: club, role: 'member', strength: 2 })
  }
}

/** The window that stands open: one that asks what for is read out as an alert. */
const windowOf = (page: Page) => page.getByRole('dialog').or(page.getByRole('alertdialog'))

const textOf = async (download: Download) => readFile(await download.path(), 'utf8')

/** Everyone on the page is picked, then the act is chosen. */
async function pickAll(page: Page, act: string): Promise<void> {
  await settled(page)
  await page.getByRole('checkbox', { name: 'Select every row loaded so far' }).check({ force: true })
  await page.getByRole('button', { name: act, exact: true }).click()
}

/** Presses what takes a file away, says what for, and reads what was saved. */
async function takeAway(page: Page, open: () => Promise<void>, button: string | RegExp, reason: string) {
  await open()
  const dialog = windowOf(page)
  await dialog.getByLabel(/^What for/).fill(reason)
  await expectAccessible(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: button }).click(),
  ])
  const text = await textOf(download)
  expect(text.replaceAll('\r\n ', '').replaceAll('\\,', ',')).toMatch(
    new RegExp(`Amina Hassan, \\d{1,2} \\w{3} \\d{4}, for: ${reason}`),
  )
  expect(text).not.toContain('Cal Birch')
  return text
}

async function ringThem(page: Page): Promise<void> {
  const dialog = windowOf(page)
  await dialog.getByLabel(/^What do you ring them for/).fill('Invite to the hall')
  await dialog.getByRole('button', { name: 'Make the list' }).click()
  await expect(heading(page, 'Invite to the hall')).toBeVisible()
  // Whoever asked to be left alone is not on it.
  await expect(page.getByText('Cal Birch')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Call 07700 900120' })).toBeVisible()
  await page.getByRole('radio', { name: 'Ring back' }).check({ force: true })
  await page.getByLabel('Ring back on').fill('2035-05-12')
  await page.getByLabel('Note').fill('At work till six')
  await page.getByRole('button', { name: 'Save, and the next one' }).click()
  await expect(page.getByRole('link', { name: 'Call 07700 900121' })).toBeVisible()
  await page.getByRole('radio', { name: 'Reached' }).check({ force: true })
  await page.getByRole('button', { name: 'Save, and the next one' }).click()
  await expect(page.getByText('Nobody is left to ring. Well done.')).toBeVisible()
  await expect(page.getByText(/At work till six/)).toBeVisible()
}

async function alliesForm(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/allies-form/new`)
  const who = page.getByRole('combobox', { name: 'Who did you talk to?' })
  await who.click()
  await who.pressSequentially('Dot Elm')
  await line(page, 'Someone new: Dot Elm').click()
  await page
    .getByRole('radiogroup', { name: 'May we contact them?' })
    .getByText('No', { exact: true })
    .click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(heading(page, 'Dot Elm')).toBeVisible()
  await expect(page.getByText('They said no when asked whether we may contact them.')).toBeVisible()
}

async function token(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/account`)
  await page.getByRole('button', { name: 'Make a token' }).click()
  await page.getByLabel(/^What is it for/).fill('Membership system')
  await page.getByRole('button', { name: 'Make it' }).click()
  await page.getByRole('button', { name: 'I have it' }).click()
  await page.getByRole('button', { name: 'Stop it' }).click()
  await page.getByRole('button', { name: 'Stop the token' }).click()
  await expect(page.getByText('The token has stopped working.')).toBeVisible()
}

test('whatever is taken away, rung, tagged, kept or given a key says whose it is, and stands in the log', async ({
  page,
  fresh,
}) => {
  await setUp(page, fresh)
  await someGround(page, fresh.url)
  const quiet = watch(page, fresh)

  await page.goto(`${fresh.url}/organisations`)
  await page.getByRole('link', { name: 'Marsh estate residents' }).click()
  await takeAway(
    page,
    () => page.getByRole('button', { name: 'Save as SVG drawing' }).click(),
    'Save the picture',
    'the wall of the hall',
  )
  await page.getByRole('link', { name: 'These people as a list' }).click()
  await expect(page.getByText('3 of 3 people')).toBeVisible()
  await expect(page.getByText('Belongs to Marsh estate residents').first()).toBeVisible()

  await page.getByRole('button', { name: 'Save this list' }).click()
  await page
    .getByRole('dialog')
    .getByLabel(/^What to call it/)
    .fill('Marsh')
  await windowOf(page).getByRole('button', { name: 'Save this list' }).click()
  await expect(page.getByText(/“Marsh” is saved/)).toBeVisible()

  await takeAway(page, () => pickAll(page, 'Export'), 'Export 3 people', 'the letter to the council')
  await page.getByRole('button', { name: 'Tag', exact: true }).click()
  const tags = windowOf(page).getByRole('combobox', { name: 'Add these tags' })
  await tags.click()
  await tags.pressSequentially('hall')
  await line(page, 'Make the tag “hall”').click()
  await page.getByRole('button', { name: 'Tag 3 people' }).click()
  await expect(page.getByText('Tags changed for 3 people.')).toBeVisible()
  await page.getByRole('button', { name: 'Phone list', exact: true }).click()
  await ringThem(page)

  await page.goto(`${fresh.url}/organisations`)
  const card = await takeAway(
    page,
    async () => {
      await pickAll(page, 'Export')
      await windowOf(page).getByText('Cards for an address book (vCard)').click()
    },
    'Export 1 organisation',
    'the phone of the caretaker',
  )
  expect(card).toContain('KIND:org')
  await alliesForm(page, fresh.url)
  await token(page, fresh.url)

  await page.goto(`${fresh.url}/audit`)
  await expect(heading(page, 'Log')).toBeVisible()
  await settled(page)
  const log = page.getByRole('listitem')
  for (const [what, why] of [
    ['took a small picture of ties away as a file', 'the wall of the hall'],
    ['saved a list for themselves', ''],
    ['took a list of people away as a file', 'the letter to the council'],
    ['changed tags of people', ''],
    ['made a list of people to ring', 'Invite to the hall'],
    ['wrote down what came of a call to', ''],
    ['took a list of organisations away as a file', 'the phone of the caretaker'],
    ['wrote up an allies form', ''],
    ['made a key for another program', ''],
    ['withdrew a key for another program', ''],
  ] as const)
    await expect(log.filter({ hasText: what }).filter({ hasText: why }).first(), what).toContainText(
      'Amina Hassan',
    )
  await quiet.expectQuiet()
})
