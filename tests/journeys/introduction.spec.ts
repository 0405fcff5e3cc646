import type { Browser, Page } from '@playwright/test'
import { newId } from '../../kernel/ids.ts'
import type { Server } from '../setup/server.ts'
import { expectAccessible } from './accessible.ts'
import { expect, heading, line, settled, setUp, test } from './harness.ts'
import { watch } from './watch.ts'

const PHONE = { width: 390, height: 844 }
const HEADERS = { 'x-commonground': '1' }

/** What nobody would do by hand in a journey about something else. */
async function send(page: Page, url: string, method: 'put' | 'post', path: string, data: object) {
  const answer = await page.request[method](`${url}/api${path}`, { headers: HEADERS, data })
  expect(answer.status(), `${path}: ${await answer.text()}`).toBe(200)
  return answer.json()
}

/** A branch, the group we want on our side, and two members who belong to it; one of them was met lately. */
async function someGround(page: Page, url: string) {
  const put = (path: string, data: object) => send(page, url, 'put', path, data)
  const [branchId, estate, joan, tariq] = [newId(), newId(), newId(), newId()]
  await put(`/branches/${branchId}`, { name: 'Harrow Dale Council', serviceGroup: 'local_government' })
  await put(`/organisations/${estate}`, { name: 'Marsh estate residents', kinds: ['residents'] })
  const phones = [{ number: '07700 900123' }]
  await put(`/people/${joan}`, { name: 'Joan Whitlock', kind: 'member', branchId, phones })
  await put(`/people/${tariq}`, { name: 'Tariq Mahmood', kind: 'member', branchId })
  for (const personId of [joan, tariq])
    await put(`/affiliations/${newId()}`, { personId, organisationId: estate, role: 'member', strength: 2 })
  return { branchId, estate, joan, tariq }
}

type Who = { name: string; email: string; size?: { width: number; height: number } }

/** Someone else in a browser of their own, organiser of the branch. */
async function colleague(browser: Browser, page: Page, { url }: Server, branchId: string, who: Who) {
  const invited = { name: who.name, role: 'branch', branchIds: [branchId] }
  const { link } = await send(page, url, 'post', '/invitations', invited)
  const context = await browser.newContext(
    who.size
      ? { viewport: who.size, hasTouch: true, isMobile: true }
      : { viewport: { width: 1280, height: 800 } },
  )
  const theirs = await context.newPage()
  await theirs.goto(link)
  await theirs.getByLabel(/^Your mail address/).fill(who.email)
  await theirs.getByLabel(/^Password/).fill('a bench by the canal')
  await theirs.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(heading(theirs, `, ${who.name.split(' ')[0]}`)).toBeVisible()
  return theirs
}

/** From the organisation's page: the best placed first, asked with words of one's own. */
async function ask(page: Page, url: string, estate: string) {
  await page.goto(`${url}/organisations/${estate}`)
  const whom = page.getByRole('list', { name: 'Who do we know there?' }).getByRole('listitem')
  await expect(whom.nth(0)).toContainText('Tariq Mahmood')
  await expect(whom.nth(0)).toContainText('one of us talked with them today')
  await expect(whom.nth(1)).toContainText('nobody of us has written up a talk with them')
  await settled(page)
  await expectAccessible(page)
  // Tariq will not, for this one: he is believed, and Joan comes first.
  await whom.nth(0).getByRole('link', { name: 'Ask' }).click()
  await expect(heading(page, 'Ask Tariq Mahmood to introduce you')).toBeVisible()
  await page.getByRole('button', { name: 'They said: not me, never for this one' }).click()
  await page.getByRole('button', { name: 'Believe them' }).click()
  await expect(whom).toHaveCount(1)
  await whom.nth(0).getByRole('link', { name: 'Ask' }).click()
  await expect(heading(page, 'Ask Joan Whitlock to introduce you')).toBeVisible()
  await expect(page.getByLabel('Words to send')).toHaveValue(/Marsh estate residents/)
  const text = page.getByRole('link', { name: 'Text', exact: true })
  await expect(text).toHaveAttribute('href', /^sms:\+447700900123\?body=Hello%20Joan/)
  await settled(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'I have asked' }).click()
  await expect(heading(page, 'Joan Whitlock introduces us to Marsh estate residents')).toBeVisible()
}

async function brief(page: Page) {
  await page.getByRole('button', { name: 'They agreed' }).click()
  await page.getByRole('link', { name: 'Write the brief' }).click()
  await page.getByLabel('What you could say').fill('They helped the wardens and would like to listen.')
  await page.getByLabel('What not to say').fill('The ballot.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(heading(page, 'Brief for Joan Whitlock')).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: 'The ballot.' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('definition').filter({ hasText: 'The ballot.' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Print: Brief for Joan Whitlock', exact: true })).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Share' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('link', { name: 'Introduction', exact: true }).click()
}

async function introduced(page: Page) {
  await page.getByRole('button', { name: 'They have the brief' }).click()
  await page.getByRole('button', { name: 'They introduced us' }).click()
  const dialog = page.getByRole('dialog', { name: 'What came of it?' })
  await dialog
    .getByRole('combobox', { name: 'Whom did they introduce you to?' })
    .pressSequentially('Rose Ellis')
  await line(page, 'Someone new: Rose Ellis').click()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('link', { name: 'Plan the meeting' })).toBeVisible()
}

/** A colleague with a phone takes the meeting on, and writes it up on the bus. */
async function meet(page: Page, url: string) {
  await page.goto(`${url}/introductions`)
  await page.getByRole('link', { name: /^Joan Whitlock → Marsh estate/ }).click()
  await page.getByRole('link', { name: 'Plan the meeting' }).click()
  await expect(page.getByRole('combobox', { name: 'Whom will you meet?' })).toHaveValue('Rose Ellis')
  await page.getByLabel('Where', { exact: true }).fill('The laundry room')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(heading(page, 'Meet Rose Ellis')).toBeVisible()
  await page.getByRole('link', { name: 'Write it up' }).click()
  await page.getByLabel('What will you remember?').fill('She keeps the keys, and everyone asks her first.')
  await page.getByLabel('What matters most').fill('Wardens going in June')
  await page.getByRole('radiogroup', { name: 'A campaign issue?' }).getByText('Yes', { exact: true }).click()
  for (const name of ['Winston Clarke', 'Mei Lin']) {
    await page.getByRole('combobox', { name: 'A name they gave you' }).pressSequentially(name)
    await line(page, `Someone new: ${name}`).click()
  }
  await page.getByRole('button', { name: 'More, if you remember it' }).click()
  await page.getByText('Others follow them', { exact: true }).click()
  await page.getByLabel('Others follow them: what did you see?').fill('Everyone asks her first.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(heading(page, /^Talk with Rose Ellis/)).toBeVisible()
  await page.getByRole('link', { name: 'Who introduced you, and the brief' }).click()
  await expect(page.getByRole('list', { name: 'The meeting' })).toContainText('Talk with Rose Ellis')
  await page.goto(`${url}/`)
  const todo = page.getByRole('list', { name: 'To do' })
  await expect(todo).toContainText('Meet Winston Clarke')
  await expect(todo).toContainText('Meet Mei Lin')
  // What she heard stands on Today, with the talks that named it behind the words.
  const heard = page.getByRole('list', { name: 'What concerns people' })
  await expect(heard).toContainText('one talk')
  await heard.getByRole('link', { name: 'Wardens going in June' }).click()
  await expect(heading(page, 'Who is concerned: Wardens going in June')).toBeVisible()
  await settled(page)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Rose Ellis' }).first().click()
  await expect(heading(page, /^Talk with Rose Ellis/)).toBeVisible()
}

test('three people: one asks and briefs, one meets, one sees what came of it', async ({
  page: region,
  browser,
  fresh,
}) => {
  const { url } = fresh
  const quiet = watch(region, fresh)
  await setUp(region, fresh)
  const { branchId, estate, joan, tariq } = await someGround(region, url)
  await send(region, url, 'put', `/one-to-ones/${newId()}`, { personId: tariq })
  const dele = await colleague(browser, region, fresh, branchId, {
    name: 'Dele Adeyemi',
    email: 'dele@example.org',
  })
  const priya = await colleague(browser, region, fresh, branchId, {
    name: 'Priya Nair',
    email: 'priya@example.org',
    size: PHONE,
  })

  await ask(dele, url, estate)
  await dele.goto(`${url}/`)
  await expect(dele.getByRole('list', { name: 'Introductions waiting' })).toContainText(
    'waiting for their answer',
  )
  await dele.getByRole('link', { name: 'Joan Whitlock was asked' }).click()
  await brief(dele)
  await introduced(dele)
  await meet(priya, url)

  await dele.goto(`${url}/`)
  await expect(heading(dele, ', Dele')).toBeVisible()
  await settled(dele)
  await expect(dele.getByRole('list', { name: 'Introductions waiting' })).toHaveCount(0)

  await region.goto(`${url}/organisations/${estate}`)
  const stands = region.getByRole('region', { name: 'How we stand with them' })
  await expect(stands).toContainText('Met')
  await expect(region.getByRole('list', { name: 'Introductions to here' })).toContainText('met')
  const happened = region.getByRole('list', { name: 'What happened' })
  await expect(happened).toContainText('Joan Whitlock introduced us to Rose Ellis: Marsh estate residents')
  await expect(happened).toContainText('Rose Ellis had a one-to-one')
  const said = region.getByRole('list', { name: 'What concerns them' })
  await expect(said).toContainText('Wardens going in June')
  await said.getByRole('link', { name: /^Rose Ellis/ }).click()
  await expect(heading(region, 'Talk with Rose Ellis')).toBeVisible()
  await region.goBack()
  await stands.getByRole('button', { name: 'Change' }).click()
  const dialog = region.getByRole('dialog', { name: 'How we stand with them' })
  await dialog.getByText('Working together', { exact: true }).click()
  await dialog.getByLabel('Common ground').fill('The wardens stay')
  await dialog.getByLabel('Be in touch again on').fill('2026-01-05')
  await expectAccessible(region)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(stands).toContainText('The wardens stay')
  await settled(region)
  await expectAccessible(region)
  await region.goto(`${url}/`)
  await expect(region.getByRole('list', { name: 'Be in touch' })).toContainText('Marsh estate residents')
  await settled(region)
  await expectAccessible(region)
  // Tariq and Rose were met, she of no branch yet, and Joan introduced us: the branch's pulse counts all, and opens it.
  const pulse = region.getByRole('row', { name: /^Harrow Dale Council/ })
  await expect(pulse.getByRole('link', { name: '2', exact: true })).toHaveCount(1)
  await pulse.getByRole('link', { name: '1', exact: true }).click()
  await expect(heading(region, 'Introductions of the last 30 days')).toBeVisible()
  await expect(region.getByText('Joan Whitlock').first()).toBeVisible()
  await region.goto(`${url}/`)
  await expect(region.getByText('signs of leadership seen in one person')).toBeVisible()
  await region.goto(`${url}/organisations?stage=working_together`)
  await expect(region.getByText('Marsh estate residents').first()).toBeVisible()

  await region.goto(`${url}/people?q=Rose`)
  const rose = region.getByRole('link', { name: 'Rose Ellis', exact: true }).first()
  const herPage = await rose.getAttribute('href')
  await rose.click()
  await expect(region.getByText('Everyone asks her first.')).toBeVisible()
  await region.goto(`${url}/people/${herPage?.split('/').at(-1)}`)
  await region.getByRole('link', { name: 'Who could introduce us?' }).click()
  await expect(region.getByRole('list', { name: 'Whom to ask first' })).toContainText('Joan Whitlock')
  await region.goto(`${url}/people/${joan}`)
  await expect(
    region.getByText('Joan Whitlock introduced us to Rose Ellis: Marsh estate residents'),
  ).toBeVisible()

  // The map shows what came of it: whoever introduced us, whoever we met, and the two they named.
  await region.goto(`${url}/map?organisation=${estate}`)
  const picture = region.getByRole('group', { name: 'The network around Marsh estate residents' })
  for (const name of ['Marsh estate residents', 'Joan Whitlock', 'Rose Ellis', 'Winston Clarke', 'Mei Lin'])
    await expect(picture.locator(`a[aria-label^="${name}, "]`)).toBeVisible()
  await settled(region)
  await expectAccessible(region)
  await quiet.expectQuiet()
  await dele.context().close()
  await priya.context().close()
})
