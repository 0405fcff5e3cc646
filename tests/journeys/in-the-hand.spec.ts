import type { Page } from '@playwright/test'
import { newId } from '../../kernel/ids.ts'
import { expectAccessible } from './accessible.ts'
import { enterDemo, expect, heading, line, settled, setUp, test } from './harness.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

async function put(page: Page, url: string, path: string, data: object) {
  const headers = { 'x-commonground': '1' }
  const answer = await page.request.put(`${url}/api${path}`, { headers, data })
  expect(answer.status(), `${path}: ${await answer.text()}`).toBe(200)
}

test('every page of the example says that it is one, and no other workspace does', async ({
  page,
  demo,
  fresh,
}) => {
  await enterDemo(page, demo)
  const sign = page.getByText('Example: everyone here is invented')
  for (const path of ['/people', '/organisations', '/map']) {
    await page.goto(`${demo.url}${path}`)
    await settled(page)
    await page.mouse.wheel(0, 4_000)
    await expect(sign).toBeInViewport()
  }
  await expect(page.getByText(/^With the keyboard/)).toBeHidden()
  await expectAccessible(page)
  await page.context().clearCookies()
  await setUp(page, fresh)
  await page.goto(`${fresh.url}/people`)
  await settled(page)
  await expect(sign).toHaveCount(0)
})

const employerOf = async (page: Page, url: string, name: string) => {
  const { workplaces } = await (await page.request.get(`${url}/api/workplaces`)).json()
  return workplaces.find((each: { name: string }) => each.name === name)?.employerName
}

test('an employer is taken by name, and what is said of it hides nothing and ends with its page', async ({
  page,
  fresh,
}) => {
  await setUp(page, fresh)
  const branch = newId()
  await put(page, fresh.url, `/branches/${branch}`, { name: 'Dale Transport', serviceGroup: 'other' })
  await page.goto(`${fresh.url}/branches/${branch}/add-workplace`)
  await page.getByLabel(/^Name/).fill('The depot')
  const employer = page.getByRole('combobox', { name: 'Employer' })
  // By its place: an open list hides all else from whoever listens, but not from a thumb.
  const save = page.locator('[data-foot] button', { hasText: 'Save' })
  await employer.pressSequentially('Dale Buses')
  await save.click()

  const title = heading(page, 'Dale Transport')
  await expect(title).toBeVisible()
  const said = page.getByRole('status').getByText('Saved.')
  const above = (await page.getByRole('navigation', { name: 'Main, short' }).boundingBox())!.y
  const [box, top] = [(await said.boundingBox())!, (await title.boundingBox())!]
  expect(box.y).toBeGreaterThan(top.y + top.height)
  expect(box.y + box.height).toBeLessThan(above)
  await page.getByRole('link', { name: 'Today' }).click()
  await expect(title).toHaveCount(0)
  expect(await said.count()).toBe(0)
  expect(await employerOf(page, fresh.url, 'The depot')).toBe('Dale Buses')

  // Where it could be one that is there, the list is asked for, and opens again when the field is touched.
  await page.goto(`${fresh.url}/branches/${branch}/add-workplace`)
  await page.getByLabel(/^Name/).fill('The garage')
  await employer.pressSequentially('Dale Bus')
  await save.click()
  await expect(page.getByText('Please choose a line from the list.')).toBeVisible()
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await employer.click()
  await line(page, 'Dale Buses').first().click()
  await save.click()
  await expect(title).toBeVisible()
  expect(await employerOf(page, fresh.url, 'The garage')).toBe('Dale Buses')
})

test('what matters to someone stands on their page, and a list of calls is deleted knowingly', async ({
  page,
  fresh,
}) => {
  await setUp(page, fresh)
  const [sam, talk, plan, list] = [newId(), newId(), newId(), newId()]
  await put(page, fresh.url, `/people/${sam}`, {
    name: 'Sam Okoro',
    kind: 'member',
    phones: [{ number: '07700 900123' }],
  })
  await put(page, fresh.url, `/one-to-ones/${talk}`, {
    personId: sam,
    metOn: '2026-05-12',
    concerns: [{ words: 'The night bus', campaignIssue: 'yes' }],
  })
  await put(page, fresh.url, `/one-to-ones/${plan}/plan`, {
    personId: sam,
    plannedFor: '2030-05-12T18:00:00Z',
  })
  await put(page, fresh.url, `/phone-lists/${list}`, { purpose: 'The meeting', selection: { ids: [sam] } })
  await page.goto(`${fresh.url}/people/${sam}`)
  const matters = page.getByRole('list', { name: 'What matters to them' })
  await expect(matters.getByRole('link', { name: 'The night bus' })).toHaveAttribute(
    'href',
    `/one-to-ones/${talk}`,
  )
  await page.goto(`${fresh.url}/one-to-ones/${plan}`)
  await expect(page.getByText('The guide and an empty form:')).toBeVisible()
  await expect(page.getByText('The form for the talk with Sam Okoro:')).toBeVisible()

  await page.goto(`${fresh.url}/phone-lists/${list}`)
  await page.getByRole('button', { name: 'Delete this list' }).click()
  const question = page.getByRole('alertdialog', { name: 'Delete this list?' })
  await expect(question).toContainText('It cannot be brought back.')
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Delete this list' }).click()
  await expect(page.getByText('The list is deleted.')).toBeVisible()
  await expect(heading(page, 'Phone lists')).toBeVisible()
})
