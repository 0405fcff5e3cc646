import type { Browser, Page } from '@playwright/test'
import { newId } from '../../kernel/ids.ts'
import type { Server } from '../setup/server.ts'
import { expectAccessible } from './accessible.ts'
import { expect, heading, settled, setUp, test } from './harness.ts'
import { watch } from './watch.ts'

const HEADERS = { 'x-commonground': '1' }
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

async function send(page: Page, url: string, method: 'put' | 'post', path: string, data: object) {
  const answer = await page.request[method](`${url}/api${path}`, { headers: HEADERS, data })
  expect(answer.status(), `${path}: ${await answer.text()}`).toBe(200)
  return answer.json()
}

async function someGround(page: Page, { url }: Server) {
  const [branchId, joan, sam] = [newId(), newId(), newId()]
  const put = (path: string, data: object) => send(page, url, 'put', path, data)
  await put(`/branches/${branchId}`, { name: 'Harrow Dale Council', serviceGroup: 'local_government' })
  const phones = [{ number: '07700 900123' }]
  await put(`/people/${joan}`, { name: 'Joan Whitlock', kind: 'member', branchId, phones })
  await put(`/people/${sam}`, { name: 'Sam Okoro', kind: 'member', branchId })
  return { branchId, joan, sam }
}

/** A colleague of the branch, in a browser of their own. */
async function colleague(browser: Browser, page: Page, { url }: Server, branchId: string) {
  const invited = { name: 'Dele Adeyemi', role: 'branch', branchIds: [branchId] }
  const { link } = await send(page, url, 'post', '/invitations', invited)
  const theirs = await (await browser.newContext()).newPage()
  await theirs.goto(link)
  await theirs.getByLabel(/^Your mail address/).fill('dele@example.org')
  await theirs.getByLabel(/^Password/).fill('a bench by the canal')
  await theirs.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(heading(theirs, ', Dele')).toBeVisible()
  return theirs
}

/** What helps on the way there is pressed; another place survives a reload before it is saved; then it is called off. */
async function planAndCallOff(page: Page, url: string, joan: string) {
  const id = newId()
  await send(page, url, 'put', `/one-to-ones/${id}/plan`, {
    personId: joan,
    plannedFor: inHours(24),
    place: 'Café Rosa',
  })
  await page.goto(`${url}/one-to-ones/${id}`)
  await expect(page.getByRole('link', { name: 'Call Joan Whitlock' })).toHaveAttribute(
    'href',
    'tel:+447700900123',
  )
  const map = page.getByRole('link', { name: 'Show the place' })
  await expect(map).toHaveAttribute('href', /^https:\/\/www\.openstreetmap\.org\/search\?query=Caf/)
  await expect(map).toHaveAttribute('rel', 'noreferrer')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Put it in my calendar' }).click()
  const file = Buffer.concat(await (await (await download).createReadStream()).toArray()).toString()
  expect(file.replaceAll('\r\n ', '')).toMatch(/DESCRIPTION:Joan Whitlock.*Café Rosa\\n07700 900123/)

  const dialog = page.getByRole('dialog', { name: 'Another day or place' })
  await page.getByRole('button', { name: 'Another day or place' }).click()
  await dialog.getByLabel('Where', { exact: true }).fill('The laundry room')
  await page.waitForTimeout(800)
  await page.reload()
  await page.getByRole('button', { name: 'Another day or place' }).click()
  await expect(dialog.getByLabel('Where', { exact: true })).toHaveValue('The laundry room')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('header').getByText(/The laundry room/)).toBeVisible()
  await page.getByRole('button', { name: 'Call it off' }).click()
  const off = page.getByRole('alertdialog').or(page.getByRole('dialog'))
  await off.getByRole('textbox').fill('She is ill')
  await off.getByRole('button', { name: 'Call it off' }).click()
  await expect(page.getByText('Called off: She is ill')).toBeVisible()
}

/** On the day itself the number stays in reach; afterwards the talk is written up with all that needs a choice. */
async function writeUp(page: Page, url: string, joan: string) {
  const id = newId()
  await send(page, url, 'put', `/one-to-ones/${id}/plan`, { personId: joan, plannedFor: inHours(-0.01) })
  await page.goto(`${url}/one-to-ones/${id}`)
  await expect(page.getByRole('link', { name: 'Text Joan Whitlock' })).toBeVisible()
  await page.getByRole('link', { name: 'Write it up' }).click()
  await page.getByLabel('What will you remember?').fill('She keeps the keys.')
  await page.getByLabel('What did you promise?').fill('Bring the rota')
  await page.getByLabel('By when').fill('2026-01-05')
  await page.getByLabel('Who does it').selectOption({ label: 'Dele Adeyemi' })
  await page.getByRole('button', { name: 'More, if you remember it' }).click()
  await page.getByLabel('A sentence as they said it').fill('Nobody asked us.')
  await page
    .getByRole('radiogroup', { name: 'May it be repeated outside?' })
    .getByText('Without a name', { exact: true })
    .click()
  await page.getByLabel('Your own part').fill('I listened.')
  await page.getByText('Share this with whoever reads the write-up').click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(heading(page, /^Talk with Joan Whitlock/)).toBeVisible()
  await expect(page.getByText('may be repeated without a name')).toBeVisible()
  await expect(page.getByText('shared with whoever reads this')).toBeVisible()
  await expect(page.getByRole('list', { name: 'What next' })).toContainText('Dele Adeyemi')
  // One more promise hangs on this talk, and a name typed into its window is still there after a reload.
  await page.getByRole('button', { name: 'Promise a next step' }).click()
  const dialog = page.getByRole('dialog', { name: 'Promise a next step' })
  await dialog.getByLabel('What will you do?').fill('Ring her on Friday')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('list', { name: 'What next' }).getByRole('listitem')).toHaveCount(2)
  return id
}

/** What is late says whose it is, and is moved, handed on and dropped where the person's page tells of it. */
async function settle(page: Page, url: string, joan: string) {
  await page.goto(`${url}/today/late`)
  await expect(page.getByRole('row', { name: /Bring the rota/ })).toContainText('Dele Adeyemi')
  await page.getByRole('link', { name: 'Joan Whitlock' }).first().click()
  const list = page.getByRole('list', { name: 'What was promised to them' })
  const rota = list.getByRole('listitem').filter({ hasText: 'Bring the rota' })
  const dialog = page.getByRole('dialog', { name: 'Bring the rota' })
  const come = async (how: string, why: RegExp, words: string, more?: () => Promise<unknown>) => {
    await rota.getByRole('button', { name: 'Done?' }).click()
    await dialog.getByText(how, { exact: true }).click()
    await more?.()
    await dialog.getByRole('textbox', { name: why }).fill(words)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(rota).toContainText(words)
  }
  await come('Another day', /^Why another day/, 'She is away', () =>
    dialog.getByLabel('Which day').fill('2030-02-01'),
  )
  await expect(rota).toContainText('Moved')
  await come('Someone else does it', /^A word for them/, 'I live next door', () =>
    dialog.getByLabel('Who (needed)', { exact: true }).selectOption({ label: 'Me' }),
  )
  await expect(rota).toContainText('Given on to Amina Hassan')
  await come('Dropped', /^Why/, 'She has one')
  await expect(rota).toContainText('dropped')
  expect(page.url()).toContain(joan)
}

async function readTogether(page: Page, url: string, branchId: string) {
  await page.goto(`${url}/one-to-ones/review?branchId=${branchId}`)
  await expect(page.getByText('She keeps the keys.')).toBeVisible()
  const notMet = page.getByRole('list', { name: 'Not met in this time' })
  await expect(notMet).toContainText('Sam Okoro')
  await expect(notMet).not.toContainText('Joan Whitlock')
  const marks = page.getByRole('group', { name: 'Marks for Joan Whitlock' })
  await marks.getByText('For the team', { exact: true }).click()
  await expect(page.getByRole('list', { name: 'Marked so far' })).toContainText('Joan Whitlock')
  await settled(page)
  await expectAccessible(page)
  await marks.getByText('For the team', { exact: true }).click()
  await expect(page.getByText('Nobody yet. Mark people as you read')).toBeVisible()
}

test('a talk is planned, moved, called off, held, shared, followed up and read together', async ({
  page,
  browser,
  fresh,
}) => {
  const quiet = watch(page, fresh)
  await setUp(page, fresh)
  const { branchId, joan } = await someGround(page, fresh)
  const dele = await colleague(browser, page, fresh, branchId)
  await planAndCallOff(page, fresh.url, joan)
  const talk = await writeUp(page, fresh.url, joan)
  await dele.goto(`${fresh.url}/`)
  await expect(dele.getByRole('list', { name: 'To do' })).toContainText('Bring the rota')
  await dele.goto(`${fresh.url}/one-to-ones/${talk}`)
  await expect(dele.getByText('Amina Hassan’s own part, shared')).toBeVisible()
  await settle(page, fresh.url, joan)
  await readTogether(page, fresh.url, branchId)
  await quiet.expectQuiet()
  await dele.context().close()
})

test('what another device changed meanwhile is not written over: both are shown, and one tap decides', async ({
  page,
  fresh,
}) => {
  await setUp(page, fresh)
  const { joan } = await someGround(page, fresh)
  const id = newId()
  await send(page, fresh.url, 'put', `/one-to-ones/${id}`, { personId: joan, stories: 'Before' })
  await page.goto(`${fresh.url}/one-to-ones/${id}/edit`)
  await page.getByLabel('What will you remember?').fill('From this desk')
  const theirs = await page.request.patch(`${fresh.url}/api/one-to-ones/${id}`, {
    headers: HEADERS,
    data: { version: 1, stories: 'From the phone' },
  })
  expect(theirs.status()).toBe(200)
  // The page looks again by itself, as it does when someone comes back to it.
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
  await settled(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('region', { name: 'Kept so far' })).toContainText('From the phone')
  await expect(page.getByRole('region', { name: 'What you have here' })).toContainText('From this desk')
  await page.getByRole('button', { name: 'Take what I have here' }).click()
  await expect(heading(page, /^Talk with Joan Whitlock/)).toBeVisible()
  await expect(page.getByText('From this desk')).toBeVisible()
  await expect(page.getByText('From the phone')).toBeVisible()
})

test('a write-up carried on from Today still follows the introduction that led to it', async ({
  page,
  fresh,
}) => {
  await setUp(page, fresh)
  const { joan, sam } = await someGround(page, fresh)
  const [estate, introduction] = [newId(), newId()]
  await send(page, fresh.url, 'put', `/organisations/${estate}`, {
    name: 'Marsh residents',
    kinds: ['residents'],
  })
  const asked = { personId: joan, organisationId: estate, state: 'asked' }
  await send(page, fresh.url, 'put', `/introductions/${introduction}`, asked)
  await page.goto(`${fresh.url}/one-to-ones/new`)
  await page.getByLabel('What will you remember?').fill('Another talk altogether')
  await expect(page.getByText('draft kept on this device')).toBeVisible()
  await page.goto(`${fresh.url}/one-to-ones/new?introduction=${introduction}`)
  await settled(page)
  await expect(page.getByLabel('What will you remember?')).toHaveValue('')
  await page.goto(`${fresh.url}/one-to-ones/new?person=${sam}&introduction=${introduction}`)
  await page.getByLabel('What will you remember?').fill('Joan led me to him.')
  await expect(page.getByText('draft kept on this device')).toBeVisible()
  await page.goto(`${fresh.url}/`)
  const drafts = page.getByRole('list', { name: 'Drafts on this device' })
  await drafts.locator(`a[href*="introduction=${introduction}"]`).click()
  await expect(page.getByLabel('What will you remember?')).toHaveValue('Joan led me to him.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(heading(page, /^Talk with Sam Okoro/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Who introduced you, and the brief' })).toBeVisible()
})
