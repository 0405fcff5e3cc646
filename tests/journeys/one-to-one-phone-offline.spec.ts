import type { Page } from '@playwright/test'
import { newId } from '../../kernel/ids.ts'
import { expectAccessible } from './accessible.ts'
import { expect, heading, line, settled, setUp, test } from './harness.ts'

// The app on the device is what this is about.
test.use({ serviceWorkers: 'allow' })

const save = (page: Page) => page.locator('button').filter({ hasText: /^Save$/ })
const kept = (page: Page) => page.getByText('draft kept on this device')

/** The app itself is kept on the device a moment after the first page. */
async function installed(page: Page, url: string) {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.goto(`${url}/one-to-ones/new`)
  await settled(page)
}

async function talks(page: Page, url: string) {
  const answer = await page.request.get(`${url}/api/one-to-ones`)
  const { oneToOnes } = await answer.json()
  return oneToOnes as { id: string; stories: string; person: { id: string; name: string } }[]
}

test('a talk is written up without signal, survives a reload, and is sent once when the line is back', async ({
  page,
  context,
  fresh,
}) => {
  await setUp(page, fresh)
  await installed(page, fresh.url)
  await context.setOffline(true)
  await page.reload()
  await expect(heading(page, 'Write up a one-to-one')).toBeVisible()
  const whom = page.getByRole('combobox', { name: 'Whom did you meet?' })
  await whom.pressSequentially('Ada Obi')
  await page.getByLabel('What will you remember?').fill('She keeps the keys of the hall.')
  await expect(kept(page)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('What will you remember?')).toHaveValue('She keeps the keys of the hall.')
  await expect(heading(page, 'Your talk with Ada Obi')).toBeVisible()
  await expectAccessible(page)
  await save(page).click()

  await expect(heading(page, 'Waiting to send')).toBeVisible()
  const waiting = page.getByRole('list', { name: 'Waiting to send' })
  await expect(waiting).toContainText('Your talk with Ada Obi')
  await expect(waiting).toContainText('waiting to send')
  await expectAccessible(page)
  const download = page.waitForEvent('download')
  await waiting.getByRole('button', { name: 'Save as a file' }).click()
  const file = await (await (await download).createReadStream()).toArray()
  expect(Buffer.concat(file).toString()).toContain('She keeps the keys of the hall.')

  await page.reload()
  await expect(waiting).toContainText('waiting to send')
  await page.goto(`${fresh.url}/`)
  await expect(page.getByText('One write-up waits to be sent.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Carry on writing' })).toHaveCount(0)
  // Said once and kindly: no counting without end, and no alarm.
  await expect(page.getByText('There is no signal just now.')).toHaveCount(1)
  await expect(page.getByText('Counting')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)
  // A second tab looks at the same outbox when the line comes back: still one talk.
  const other = await context.newPage()
  await other.goto(`${fresh.url}/waiting`)
  await expect(other.getByText('waiting to send', { exact: true })).toBeVisible()

  await context.setOffline(false)
  await expect(page.getByText('One write-up waits to be sent.')).toHaveCount(0)
  await expect(page.getByText('There is no signal just now.')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'How far we have come' })).toBeVisible()
  await page.goto(`${fresh.url}/waiting`)
  await expect(waiting.getByText('sent', { exact: true })).toBeVisible()
  await waiting.getByRole('link', { name: 'Your talk with Ada Obi' }).click()
  await expect(page.getByText('She keeps the keys of the hall.')).toBeVisible()
  expect(await talks(page, fresh.url)).toMatchObject([{ person: { name: 'Ada Obi' } }])
  const people = await (await page.request.get(`${fresh.url}/api/people?q=Ada`)).json()
  expect(people.people).toHaveLength(1)
})

test('a planned talk whose write-up waits is shown as waiting, and is not asked for again', async ({
  page,
  context,
  fresh,
}) => {
  await setUp(page, fresh)
  const [talk, sam] = [newId(), newId()]
  const put = async (path: string, data: object) => {
    const headers = { 'x-commonground': '1' }
    expect((await page.request.put(`${fresh.url}/api${path}`, { headers, data })).status()).toBe(200)
  }
  await put(`/people/${sam}`, { name: 'Sam Okoro', kind: 'member' })
  const plannedFor = new Date(Date.now() - 3_600_000).toISOString()
  await put(`/one-to-ones/${talk}/plan`, { personId: sam, plannedFor })
  await installed(page, fresh.url)
  await page.goto(`${fresh.url}/`)
  await settled(page)
  const todo = page.getByRole('list', { name: 'To do' })
  await expect(todo).toContainText('not written up')
  await todo.getByRole('link', { name: 'Write up' }).click()
  await page.getByLabel('What will you remember?').fill('He runs the club.')
  await expect(kept(page)).toBeVisible()
  await context.setOffline(true)
  await save(page).click()
  await expect(heading(page, 'Waiting to send')).toBeVisible()
  await page.getByRole('link', { name: 'Today' }).first().click()
  await expect(todo).toContainText('waiting to send')
  await expect(todo).not.toContainText('not written up')
  await expect(todo.getByRole('link', { name: 'Write up' })).toHaveCount(0)
  // What was counted before stays, and the lack of signal is said once.
  await expect(page.getByText('There is no signal just now.')).toHaveCount(1)
  await expect(page.getByRole('heading', { name: 'How far we have come' })).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(false)
  await expect(page.getByText('There is no signal just now.')).toHaveCount(0)
  await expect(page.getByText('waiting to send')).toHaveCount(0)
})

test('an answer that was lost, a sentence added: both versions are shown, one tap, nothing lost or doubled', async ({
  page,
  fresh,
}) => {
  await setUp(page, fresh)
  await page.goto(`${fresh.url}/one-to-ones/new`)
  await page.getByRole('combobox', { name: 'Whom did you meet?' }).pressSequentially('Bea Chan')
  await line(page, 'Someone new: Bea Chan').click()
  await page.getByLabel('What will you remember?').fill('She sings.')
  await page.getByLabel('What did you promise?').fill('Bring the rota')
  // It reaches the server, and the answer never comes back.
  await page.route('**/api/one-to-ones/*', async (route) => {
    if (route.request().method() !== 'PUT') return route.continue()
    await route.fetch()
    await route.abort()
  })
  await save(page).click()
  await expect(heading(page, 'Waiting to send')).toBeVisible()
  await page.getByRole('button', { name: 'Carry on writing' }).click()
  await expect(heading(page, 'Your talk with Bea Chan')).toBeVisible()
  await expect(page.getByText('You had begun this on this device')).toBeVisible()
  await page.getByLabel('What will you remember?').fill('She sings. She knows the caretaker.')
  await page.unroute('**/api/one-to-ones/*')
  await save(page).click()
  await expect(page.getByText('This talk is written up already').first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Kept so far' })).toContainText('She sings.')
  await expect(page.getByRole('region', { name: 'What you have here' })).toContainText('the caretaker')
  await expectAccessible(page)
  // Asked again, it is the same other version and no second one.
  await save(page).click()
  await settled(page)
  await page.reload()
  await page.getByRole('button', { name: 'Take what I have here' }).click()

  await expect(heading(page, /^Talk with Bea Chan/)).toBeVisible()
  await expect(page.getByText('She sings. She knows the caretaker.')).toBeVisible()
  await expect(page.getByRole('list', { name: 'What next' }).getByRole('listitem')).toHaveCount(1)
  await expect(page.getByText('sent later, not taken over')).toHaveCount(0)
  expect(await talks(page, fresh.url)).toHaveLength(1)
  await page.goto(`${fresh.url}/`)
  await settled(page)
  await expect(page.getByRole('link', { name: 'Carry on writing' })).toHaveCount(0)
  await expect(page.getByText('Waiting to send')).toHaveCount(0)
})

test('what needs attention is kept with both versions, and a signed-out phone asks to sign in', async ({
  page,
  context,
  fresh,
}) => {
  await setUp(page, fresh)
  const [talk, sam] = [newId(), newId()]
  const put = async (path: string, data: object) =>
    expect(
      (
        await page.request.put(`${fresh.url}/api${path}`, { headers: { 'x-commonground': '1' }, data })
      ).status(),
    ).toBe(200)
  await put(`/people/${sam}`, { name: 'Sam Okoro', kind: 'member' })
  const day = new Date(Date.now() - 3_600_000).toISOString()
  await put(`/one-to-ones/${talk}/plan`, { personId: sam, plannedFor: day })
  await installed(page, fresh.url)
  await page.goto(`${fresh.url}/one-to-ones/new?talk=${talk}`)
  await page.getByLabel('What will you remember?').fill('He runs the club.')
  await expect(kept(page)).toBeVisible()
  await context.setOffline(true)
  // Nobody can be looked up any more; what was begun still knows whom it is about.
  await page.reload()
  await expect(heading(page, 'Your talk with Sam Okoro')).toBeVisible()
  await save(page).click()
  await expect(heading(page, 'Waiting to send')).toBeVisible()
  const cookies = await context.cookies()
  await context.clearCookies()
  await context.setOffline(false)
  await expect(page.getByText('waiting: you are signed out')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sign in to send it' })).toBeVisible()
  await context.addCookies(cookies)
  // Written up meanwhile on another device, in other words.
  await put(`/one-to-ones/${talk}`, { personId: sam, stories: 'He has a van.' })
  await page.getByRole('button', { name: 'Send now' }).click()
  await expect(page.getByText('needs attention')).toBeVisible()
  await page.getByRole('button', { name: 'Open and decide' }).click()
  await expect(page.getByRole('region', { name: 'Kept so far' })).toContainText('He has a van.')
  await page.getByRole('button', { name: 'Leave it as it is kept' }).click()
  await expect(heading(page, /^Talk with Sam Okoro/)).toBeVisible()
  await expect(page.getByText('He has a van.')).toBeVisible()
  // A talk that is written up has no second form.
  await page.goto(`${fresh.url}/one-to-ones/new?talk=${talk}`)
  await expect(heading(page, /^Talk with Sam Okoro/)).toBeVisible()
})
