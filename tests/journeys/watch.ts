import { expect, type Page } from '@playwright/test'

/** What a page must never do. */
export type Watch = {
  /** Fails the test when something was seen; `server` is the only address that may be asked. */
  expectQuiet: () => Promise<void>
}

/** From now on notes every complaint of the browser and every request that leaves the house. */
export function watch(page: Page, server: { url: string }, allowed: readonly RegExp[] = []): Watch {
  const seen: string[] = []
  const note = (text: string) => {
    if (!allowed.some((each) => each.test(text))) seen.push(text)
  }
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy/i.test(message.text()))
      note(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => note(`thrown: ${error.stack ?? error.message}`))
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== server.url && protocol !== 'data:' && protocol !== 'blob:')
      note(`went elsewhere: ${request.url()}`)
  })
  return {
    expectQuiet: async () => {
      expect(seen).toEqual([])
      expect(await page.evaluate(() => document.cookie), 'cookies that scripts can read').toBe('')
    },
  }
}
