import type { Browser, BrowserContext, Page } from '@playwright/test'
import { URI } from 'otpauth'
import type { Server } from '../setup/server.ts'
import { expectAccessible } from './accessible.ts'
import { AMINA, enterDemo, expect, heading, settled, setUp, test } from './harness.ts'

const NOT_RIGHT = 'The mail address or the password is not right.'

async function signIn(page: Page, { url }: Server, password = AMINA.password) {
  await page.goto(`${url}/sign-in`)
  await page.getByLabel(/^Mail address/).fill(AMINA.email)
  await page.getByLabel(/^Password/).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

const expectIn = (page: Page) => expect(heading(page, /^Good /)).toBeVisible()

/** A second device, which knows nothing of the first. */
async function otherDevice(browser: Browser): Promise<Page> {
  const context: BrowserContext = await browser.newContext()
  return context.newPage()
}

test('a wrong password is told kindly, the right one opens', async ({ page, browser, fresh }) => {
  await setUp(page, fresh)
  const other = await otherDevice(browser)
  await signIn(other, fresh, 'cups of tea at dusk')
  await expect(other.getByText(NOT_RIGHT)).toBeVisible()
  await expectAccessible(other)
  await expect(other.getByLabel(/^Mail address/)).toHaveValue(AMINA.email)
  await other.getByLabel(/^Password/).fill(AMINA.password)
  await other.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expectIn(other)
  await other.context().close()
})

test('a session ended from another device stops at once', async ({ page, browser, fresh }) => {
  await setUp(page, fresh)
  const other = await otherDevice(browser)
  await signIn(other, fresh)
  await expectIn(other)
  await page.goto(`${fresh.url}/account`)
  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click()
  await expect(page.getByText('That device is signed out.')).toBeVisible()
  const asked = await other.request.get(`${fresh.url}/api/people`, { headers: { 'x-commonground': '1' } })
  expect(asked.status()).toBe(401)
  await other.goto(`${fresh.url}/people`)
  await expect(heading(other, 'Sign in')).toBeVisible()
  await other.context().close()
})

test('the second step asks for a code, and takes each code once', async ({ page, browser, fresh }) => {
  await setUp(page, fresh)
  await page.goto(`${fresh.url}/account`)
  await page.getByRole('region', { name: 'Second step' }).getByRole('button', { name: 'Turn it on' }).click()
  const app = page.getByRole('link', { name: 'Open my app on this device' })
  const totp = URI.parse((await app.getAttribute('href'))!) as import('otpauth').TOTP
  await settled(page)
  await expectAccessible(page)
  const code = totp.generate()
  await page.getByLabel(/^Code that the app shows now/).fill(code)
  await page.getByRole('button', { name: 'Turn it on' }).click()
  await expect(page.getByText('Keep these recovery codes.')).toBeVisible()
  await expectAccessible(page)
  const codes = await page
    .getByRole('listitem')
    .filter({ hasText: /^[\w-]{8,}$/ })
    .allTextContents()
  await page.getByRole('button', { name: 'I have kept them' }).click()

  const other = await otherDevice(browser)
  await signIn(other, fresh)
  const asks = other.getByLabel(/^Code/)
  await expect(asks).toBeFocused()
  await asks.fill(code)
  await asks.press('Enter')
  await expect(other.getByText('That code is not right, or it has been used.')).toBeVisible()
  await asks.fill(totp.generate({ timestamp: Date.now() + 30_000 }))
  await asks.press('Enter')
  await expectIn(other)
  await other.context().close()

  const lost = await otherDevice(browser)
  await signIn(lost, fresh)
  await lost.getByLabel(/^Code/).fill(codes[0]!)
  await lost.getByLabel(/^Code/).press('Enter')
  await expectIn(lost)
  await lost.context().close()
})

test('a passkey is made and opens the house without a password', async ({ page, fresh }) => {
  const browser = await page.context().newCDPSession(page)
  await browser.send('WebAuthn.enable')
  await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  // Browsers give passkeys to names, not to bare addresses.
  const named = { ...fresh, link: fresh.link.replace('127.0.0.1', 'localhost') }
  const url = fresh.url.replace('127.0.0.1', 'localhost')
  await setUp(page, named)
  await page.goto(`${url}/account`)
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByLabel(/^What to call it/).fill('My phone')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByRole('list', { name: 'Passkeys' })).toContainText('My phone')

  await page.context().clearCookies()
  await page.goto(`${url}/sign-in`)
  // Where a passkey is known, the browser offers it beside the address: this one takes the offer by itself.
  const button = page.getByRole('button', { name: 'Use a passkey' })
  await Promise.race([button.click().catch(() => {}), expectIn(page)])
  await expectIn(page)
})

test('an invited listener joins on their own device and sees only what was given to them', async ({
  page,
  browser,
  demo,
}) => {
  await enterDemo(page, demo)
  await page.goto(`${demo.url}/organisers`)
  await page.getByRole('button', { name: 'Invite someone' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Invite someone' })
  await dialog.getByLabel(/^Their name/).fill('Lola Reed')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Make the invitation' }).click()
  const shown = page.getByRole('alertdialog', { name: 'An invitation for Lola Reed' })
  const link = (await shown.getByText(/^http\S+\/join#token=/).textContent())!.trim()
  await expectAccessible(page)
  await shown.getByRole('button', { name: 'Done' }).click()

  const other = await otherDevice(browser)
  await other.goto(link)
  await expect(other.getByText('Listener')).toBeVisible()
  await expectAccessible(other)
  await other.getByLabel(/^Your mail address/).fill('lola@example.org')
  await other.getByLabel(/^Password/).fill('a bench by the canal')
  await other.getByRole('button', { name: 'Join', exact: true }).click()
  await expectIn(other)
  await expectAccessible(other)
  await other.goto(`${demo.url}/people`)
  await settled(other)
  await expect(heading(other, 'People')).toBeVisible()
  await expect(other.getByRole('table')).toHaveCount(0)
  const seen = await other.request.get(`${demo.url}/api/people`, { headers: { 'x-commonground': '1' } })
  expect((await seen.json()).people).toEqual([])

  const given = await giveSomeone(page, demo)
  await other.reload()
  await expect(other.getByText(/^1 person/)).toBeVisible()
  await other.goto(`${demo.url}/people/${given.id}`)
  await expect(heading(other, given.name)).toBeVisible()
  await other.goto(`${demo.url}/organisers`)
  await expectIn(other)
  await other.goto(`${demo.url}/people/${given.hidden}`)
  await expect(other.getByText('We could not find this person', { exact: false })).toBeVisible()
  await other.context().close()
})

/** Gives the first person of the list to Lola, by the screens. */
async function giveSomeone(page: Page, { url }: Server) {
  const asked = await page.request.get(`${url}/api/people?limit=2`, { headers: { 'x-commonground': '1' } })
  const [first, second] = ((await asked.json()) as { people: { id: string; name: string }[] }).people
  await page.goto(`${url}/people`)
  await page.getByRole('checkbox', { name: first!.name }).first().check({ force: true })
  await page.getByRole('button', { name: /^Give/ }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByLabel('Listener').selectOption({ label: 'Lola Reed' })
  await dialog.getByRole('button', { name: /^Give/ }).click()
  await expect(dialog).toBeHidden()
  return { ...first!, hidden: second!.id }
}
