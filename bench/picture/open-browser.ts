import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium } from '@playwright/test'
import pg from 'pg'
import { hashOf, newSecret } from '#features/accounts/server/secrets.ts'
import { newId } from '#kernel/ids.ts'
import { findBrowser } from '../../scripts/browser.js'
import { newToken } from '../base/load-base.ts'

/** Graphics in software, as on a machine without a card: what a card does, the processor does here. */
const FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
]
const DESK = { width: 1280, height: 800 }

/** A regional organiser's session as signing in would have opened it: the cookie's value. */
async function openSession(owner: pg.ClientConfig, workspaceId: string): Promise<string> {
  const { organiserId } = await newToken(owner, workspaceId, 'region', [])
  const secret = newSecret()
  const client = new pg.Client(owner)
  await client.connect()
  await client.query(
    `insert into sign_in.sessions (id, token_hash, user_id, workspace_id, device, expires_at)
      select $1, $2, user_id, workspace_id, 'bench', now() + interval '1 day' from organisers where id = $3`,
    [newId(), hashOf(secret), organiserId],
  )
  await client.end()
  return secret
}

const besides = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/**
 * A page of the server's own without anything of ours on it. Not one that the browser's driver makes up: where it stands
 * between, the browser keeps nothing in its cache.
 */
export const BARE = '/api/nothing-here'

/** Headless Chromium, signed in, that answers `bench.…` on every page. */
export async function openBrowser(url: string, owner: pg.ClientConfig, workspaceId: string) {
  const secret = await openSession(owner, workspaceId)
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: FLAGS,
  })
  /** Somebody else's window: nothing of ours in its cache. */
  const fresh = async (): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport: DESK, serviceWorkers: 'block' })
    await prepare(context)
    return context
  }
  const prepare = async (context: BrowserContext) => {
    await context.addCookies([{ name: 'commonground_session', value: secret, url }])
    await context.addInitScript({ path: besides('in-page.js') })
    await context.addInitScript({ path: besides('bare-points.js') })
  }
  return { context: await fresh(), fresh, close: () => browser.close() }
}
