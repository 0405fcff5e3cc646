import type { Page } from '@playwright/test'
import { newId } from '../../kernel/ids.ts'
import { expectAccessible } from './accessible.ts'
import { expect, heading, settled, setUp, test } from './harness.ts'
import { watch } from './watch.ts'

const HEADERS = { 'x-commonground': '1' }
async function put(page: Page, url: string, path: string, data: object) {
  const answer = await page.request.put(`${url}/api${path}`, { headers: HEADERS, data })
  expect(answer.status(), `${path}: ${await answer.text()}`).toBe(200)
}

/** A group we want on our side, and two members who belong to it. */
async function someGround(page: Page, url: string) {
  const [branchId, choir, joan, tariq] = [newId(), newId(), newId(), newId()]
  await put(page, url, `/branches/${branchId}`, { name: 'Harrow Dale', serviceGroup: 'local_government' })
  await put(page, url, `/organisations/${choir}`, { name: 'Canal Street choir', kinds: ['voluntary'] })
  const people = [
    [joan, 'Joan Whitlock', 3],
    [tariq, 'Tariq Mahmood', 2],
  ] as const
  for (const [personId, name, strength] of people) {
    await put(page, url, `/people/${personId}`, { name, kind: 'member', branchId })
    const tie = { personId, organisationId: choir, role: 'member', strength }
    await put(page, url, `/affiliations/${newId()}`, tie)
  }
  return { choir, joan, tariq }
}

const askable = (page: Page) =>
  page.getByRole('list', { name: 'Who do we know there?' }).getByRole('listitem')

/** What came of it, from the introduction's page. */
async function otherwise(page: Page, what: string, why: string) {
  await page.getByRole('button', { name: 'It went otherwise' }).click()
  const dialog = page.getByRole('dialog', { name: 'What came of it?' })
  await dialog.getByText(what, { exact: true }).click()
  await dialog.getByLabel('A word about it').fill(why)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
}

test('someone says no for now, another comes to nothing, and both may be asked again', async ({
  page,
  fresh,
}) => {
  const { url } = fresh
  const quiet = watch(page, fresh)
  await setUp(page, fresh)
  const { choir, joan, tariq } = await someGround(page, url)
  const [declined, lapsed] = [newId(), newId()]
  const asked = { organisationId: choir, state: 'asked' }
  await put(page, url, `/introductions/${declined}`, { personId: joan, ...asked })
  await put(page, url, `/introductions/${lapsed}`, { personId: tariq, ...asked })

  await page.goto(`${url}/introductions/${declined}`)
  await otherwise(page, 'They said no', 'Too busy before June')
  await expect(page.getByRole('list', { name: 'What happened' })).toContainText('Too busy before June')
  await expect(page.getByRole('button', { name: 'Ask again' })).toBeVisible()
  await page.goto(`${url}/introductions/${lapsed}`)
  await otherwise(page, 'It came to nothing', 'He moved away')
  await page.goto(`${url}/introductions`)
  const done = page.getByRole('list', { name: 'Done' })
  await expect(done).toContainText('said no')
  await expect(done).toContainText('came to nothing')

  // Whoever was asked in vain comes later, and the page says why.
  await page.goto(`${url}/organisations/${choir}`)
  await expect(askable(page).filter({ hasText: 'Joan Whitlock' })).toContainText('said no to this one before')
  await expect(askable(page).filter({ hasText: 'Tariq Mahmood' })).toContainText(
    'the one introduction through them came to nothing',
  )
  await page.goto(`${url}/introductions/${declined}`)
  await page.getByRole('button', { name: 'Ask again' }).click()
  await expect(page.getByRole('button', { name: 'They agreed' })).toBeVisible()
  await quiet.expectQuiet()
})

test('"never for this one" ends what waits, and taken back it stands where it stood', async ({
  page,
  fresh,
}) => {
  const { url } = fresh
  const quiet = watch(page, fresh)
  await setUp(page, fresh)
  const { choir, joan } = await someGround(page, url)
  const kept = newId()
  await put(page, url, `/introductions/${kept}`, { personId: joan, organisationId: choir })
  await page.goto(`${url}/`)
  const waiting = page.getByRole('list', { name: 'Introductions waiting' })
  await expect(waiting).toContainText('Ask Joan Whitlock to introduce you')

  await page.goto(`${url}/introductions/new?organisation=${choir}&person=${joan}`)
  await page.getByRole('button', { name: 'They said: not me, never for this one' }).click()
  await page.getByRole('dialog').getByLabel('A word about it').fill('Her ex sings there')
  await page.getByRole('button', { name: 'Believe them' }).click()
  await expect(askable(page)).toHaveCount(1)
  await page.getByRole('link', { name: /ways? in, and how/ }).click()
  await expect(page.getByText('Tariq Mahmood').first()).toBeVisible()
  await expect(page.getByText('Joan Whitlock')).toHaveCount(0)
  await page.goto(`${url}/`)
  await expect(heading(page, 'Good ')).toBeVisible()
  await settled(page)
  await expect(waiting).toHaveCount(0)

  await page.goto(`${url}/organisations/${choir}/whom-to-ask`)
  const refused = page.getByRole('list', { name: 'Not for this one' })
  await expect(refused).toContainText('Her ex sings there')
  await settled(page)
  await expectAccessible(page)
  await refused.getByRole('button', { name: 'May be asked again' }).click()
  await expect(refused).toHaveCount(0)
  await expect(page.getByRole('list', { name: 'Whom to ask first' })).toContainText('Joan Whitlock')
  await page.goto(`${url}/`)
  await expect(waiting).toContainText('Ask Joan Whitlock to introduce you')
  await quiet.expectQuiet()
})

test('a brief that somebody changed meanwhile is not written over unseen', async ({ page, fresh }) => {
  const { url } = fresh
  const quiet = watch(page, fresh)
  await setUp(page, fresh)
  const { choir, joan } = await someGround(page, url)
  const id = newId()
  await put(page, url, `/introductions/${id}`, { personId: joan, organisationId: choir, message: 'At first' })
  const edit = `${url}/introductions/${id}/brief/edit`
  await page.goto(edit)
  await page.getByLabel('What you could say').fill('What I began last week')
  await expect(page.getByText('draft kept on this device')).toBeVisible()
  await page.goto(`${url}/introductions`)
  const theirs = await page.request.patch(`${url}/api/introductions/${id}/brief`, {
    headers: HEADERS,
    data: { version: 1, message: 'What a colleague wrote' },
  })
  expect(theirs.status()).toBe(200)

  await page.goto(edit)
  await expect(page.getByText('Somebody changed the brief after you began')).toBeVisible()
  await expect(page.getByText('What a colleague wrote')).toBeVisible()
  await expect(page.getByLabel('What you could say')).toHaveValue('What I began last week')
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0)
  await settled(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Go on with theirs' }).click()
  await expect(page.getByLabel('What you could say')).toHaveValue('What a colleague wrote')
  await page.getByLabel('What you could say').fill('What a colleague wrote, and mine')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(heading(page, 'Brief for Joan Whitlock')).toBeVisible()
  await expect(
    page.getByRole('definition').filter({ hasText: 'What a colleague wrote, and mine' }),
  ).toBeVisible()
  await quiet.expectQuiet()
})
