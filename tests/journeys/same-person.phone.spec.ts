import type { Page } from '@playwright/test'
import { newId } from '../../kernel/ids.ts'
import type { Server } from '../setup/server.ts'
import { expectAccessible } from './accessible.ts'
import { expect, heading, line, settled, setUp, test } from './harness.ts'
import { watch } from './watch.ts'

type Body = Record<string, unknown>

const putter =
  (page: Page, { url }: Server) =>
  async (path: string, body: Body) => {
    const answer = await page.request.fetch(`${url}/api${path}`, {
      method: 'PUT',
      headers: { 'x-commonground': '1' },
      data: body,
    })
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
  }

const ROBERT = { name: 'Robert Whitlock', phones: [{ number: '07700 900123' }], jobTitle: 'Driver' }
const BOB = {
  name: 'Bob Whitlock',
  phones: [{ number: '07700 900123' }],
  notes: 'Coaches the under elevens.',
}
const JOAN = { name: 'Joan Hassan', emails: [{ address: 'joan.hassan@example.org' }], bornYear: 1970 }

/** Two people written down twice each, and a club that one of the four belongs to. */
async function writeDown(page: Page, server: Server) {
  const put = putter(page, server)
  const [robert, bob, club] = [newId(), newId(), newId()]
  await put(`/people/${robert}`, { kind: 'member', ...ROBERT })
  await put(`/people/${bob}`, { kind: 'member', ...BOB })
  await put(`/people/${newId()}`, { kind: 'public', ...JOAN })
  await put(`/people/${newId()}`, { kind: 'public', ...JOAN })
  await put(`/organisations/${club}`, { name: 'Sale Harriers', kinds: ['sports'] })
  const tie = { personId: bob, organisationId: club, role: 'coach', strength: 2 }
  await put(`/affiliations/${newId()}`, tie)
  return { robert, bob }
}

const search = async (page: Page) => {
  await page.getByRole('button', { name: 'Look for doubles now' }).click()
  await expect(page.getByText(/^Last on .*4 people looked at, 2 pairs found/)).toBeVisible()
}

test('two records are found, made one, changed by a later meeting, and made two again', async ({
  page,
  fresh,
}) => {
  await setUp(page, fresh)
  const { robert, bob } = await writeDown(page, fresh)
  // The old address answers that it is one no more, and where it leads.
  const quiet = watch(page, fresh, [/(410 \(Gone\)|404 \(Not Found\)).*\/api\/people\//])
  await page.goto(`${fresh.url}/same`)
  await settled(page)
  await expect(page.getByText('Nobody seems to be written down twice.')).toBeVisible()
  await expectAccessible(page)
  await search(page)
  await settled(page)
  await expectAccessible(page)

  await test.step('the answers: three keys, and back', async () => {
    const joans = page.getByRole('region', { name: 'Joan Hassan and Joan Hassan' })
    const whitlocks = page.getByRole('region', { name: /Whitlock and .* Whitlock/ })
    await expect(joans.or(whitlocks)).toBeVisible()
    if (await whitlocks.isVisible()) await page.keyboard.press('l')
    await expect(joans).toBeVisible()
    await page.keyboard.press('d')
    await expect(page.getByRole('status').getByText('Kept apart.')).toBeVisible()
    await page.keyboard.press('u')
    await expect(joans).toBeVisible()
    await page.getByRole('button', { name: 'Not the same' }).click()
    await settled(page)
    await page.reload()
    await expect(whitlocks).toBeVisible()
    await expect(page.getByText('same mobile')).toBeVisible()
  })

  await test.step('made one', async () => {
    await page
      .getByRole('link', { name: 'Robert Whitlock' })
      .locator('..')
      .locator('..')
      .getByLabel('Keep this one')
      .check()
    await page.keyboard.press('s')
    await expect(page.getByText('Nobody seems to be written down twice.')).toBeVisible()
    // The screen goes on at once; the merge itself must have been answered before the old address leads on.
    await settled(page)
    await page.goto(`${fresh.url}/people/${bob}`)
    await expect(heading(page, 'Robert Whitlock')).toBeVisible()
    await expect(page).toHaveURL(`${fresh.url}/people/${robert}`)
    await expect(page.getByText('Sale Harriers').first()).toBeVisible()
    await expect(page.getByText('Made one with Bob Whitlock')).toBeVisible()
    await settled(page)
    await expectAccessible(page)
  })

  await test.step('met on Tuesday: the record changes', async () => {
    await page.getByRole('link', { name: 'Change', exact: true }).click()
    const notes = page.getByLabel('Notes')
    await notes.fill(`${await notes.inputValue()}\n\nMet him on Tuesday.`)
    await page.getByRole('button', { name: /^Save/ }).click()
    await expect(page.getByText('Met him on Tuesday.')).toBeVisible()
  })

  await test.step('and the talk is written up', async () => {
    const put = putter(page, fresh)
    await put(`/one-to-ones/${newId()}`, {
      personId: robert,
      metOn: '2026-05-12',
      stories: 'Twelve years on the buses.',
    })
  })

  await test.step('made two again: what was written since stays and is named', async () => {
    await page.getByRole('button', { name: 'Make two again' }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Make two records again' }).click()
    await expect(page.getByText('Stayed here, because it was changed since: Notes.')).toBeVisible()
    await expect(
      page.getByText('Also written down since, and staying here: the talk of 12 May 2026.'),
    ).toBeVisible()
    await settled(page)
    await expect(page.getByText('Met him on Tuesday.')).toBeVisible()
    await expect(page.getByText('Coaches the under elevens.')).toHaveCount(0)
    await page.getByRole('link', { name: 'Open the other record' }).click()
    await expect(heading(page, 'Bob Whitlock')).toBeVisible()
    await expect(page.getByText('Coaches the under elevens.')).toBeVisible()
    await expect(page.getByText('Sale Harriers').first()).toBeVisible()
  })

  await test.step('picked by hand from their page', async () => {
    await page.getByRole('link', { name: 'Same as someone else?' }).click()
    const field = page.getByRole('combobox', { name: 'The same person, written down again' })
    await field.click()
    await field.pressSequentially('Robert')
    await line(page, 'Robert Whitlock').click()
    await expect(page.getByRole('region', { name: 'Bob Whitlock and Robert Whitlock' })).toBeVisible()
    await settled(page)
    await expectAccessible(page)
  })
  await quiet.expectQuiet()
})
