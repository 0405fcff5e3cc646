import { globSync, readFileSync } from 'node:fs'
import type { Page, TestInfo } from '@playwright/test'
import { newId } from '../../kernel/ids.ts'
import type { Server } from '../setup/server.ts'
import { expectAccessible, expectStill } from './accessible.ts'
import { enterDemo, settled, test } from './harness.ts'
import { watch } from './watch.ts'

type Shown = { path: string; public: boolean }

/** What the rooms list themselves, so that a new page is visited from its first day. */
function pagesOfRooms(): Shown[] {
  return globSync('features/*/web/routes.tsx').flatMap((file) =>
    readFileSync(file, 'utf8')
      .split(/\n {2}\{\n/)
      .flatMap((entry) => {
        const path = /path: '([^']+)'/.exec(entry)?.[1]
        return path ? [{ path, public: /public: true/.test(entry) }] : []
      }),
  )
}

type Ids = Record<string, string>

/** One small list, looked at by nobody yet, so that there is one to look at. */
async function bringIn(page: Page, url: string): Promise<string> {
  const id = newId()
  const file = {
    name: 'clubs.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('name,postcode\nHarrow Dale chess club,M33 1AA\n'),
  }
  const answer = await page.request.put(`${url}/api/imports/${id}/file`, {
    headers: { 'x-commonground': '1' },
    multipart: { kind: 'organisations', file },
  })
  if (!answer.ok()) throw new Error(`The import answered ${answer.status()}: ${await answer.text()}`)
  return id
}

/** A talk written up, so that there is one to read. */
async function writeUp(page: Page, url: string, personId: string): Promise<string> {
  const id = newId()
  const answer = await page.request.put(`${url}/api/one-to-ones/${id}`, {
    headers: { 'x-commonground': '1' },
    data: {
      personId,
      stories: 'She keeps the keys of the hall.',
      concerns: [{ words: 'night buses', campaignIssue: 'yes' }],
      quotes: [{ words: 'Nobody asked us.', consent: 'anonymous' }],
      signs: [{ mark: 'followers', seen: 'Three people asked her first.' }],
      nextStep: { id: newId(), what: 'Bring the rota', dueOn: '2026-05-12' },
    },
  })
  if (!answer.ok()) throw new Error(`The write-up answered ${answer.status()}: ${await answer.text()}`)
  return id
}

/** People to ring, so that there is a list to work through. */
async function listToRing(page: Page, url: string): Promise<string> {
  const id = newId()
  const answer = await page.request.put(`${url}/api/phone-lists/${id}`, {
    headers: { 'x-commonground': '1' },
    data: { purpose: 'Invite to the meeting', selection: { filters: { kind: 'community_leader' } } },
  })
  if (!answer.ok()) throw new Error(`The phone list answered ${answer.status()}: ${await answer.text()}`)
  return id
}

/** Somebody asked to introduce us, with a brief, so that there is one to read. */
async function askFor(page: Page, url: string, personId: string, organisationId: string): Promise<string> {
  const id = newId()
  const answer = await page.request.put(`${url}/api/introductions/${id}`, {
    headers: { 'x-commonground': '1' },
    data: { personId, organisationId, state: 'asked', message: 'We listen first.', notToSay: 'The strike.' },
  })
  if (!answer.ok()) throw new Error(`The introduction answered ${answer.status()}: ${await answer.text()}`)
  return id
}

/** Real ids for the addresses: of someone, some organisation, some branch, some workplace. */
async function realIds(page: Page, { url }: Server): Promise<Ids> {
  const first = async (room: string, key = room) => {
    const answer = await page.request.get(`${url}/api/${room}?limit=1`, {
      headers: { 'x-commonground': '1' },
    })
    const found = ((await answer.json()) as Record<string, { id: string }[]>)[key]
    if (!found?.[0]) throw new Error(`The example has no ${room}`)
    return found[0].id
  }
  return {
    '/people/$id': await first('people'),
    '/organisations/$id': await first('organisations'),
    '/branches/$id': await first('branches'),
    '/workplaces/$id': await first('workplaces'),
    '/imports/$id': await bringIn(page, url),
    '/one-to-ones/$id': await writeUp(page, url, await first('people')),
    '/introductions/$id': await askFor(page, url, await first('people'), await first('organisations')),
    '/phone-lists/$id': await listToRing(page, url),
    '/today/$list': 'untied',
    '/help/$topic': 'first-half-hour',
  }
}

/** '/people/$id/edit' with the id in it. */
function filled(path: string, ids: Ids): string {
  const [start, id] = Object.entries(ids).find(([start]) => path.startsWith(start)) ?? ['', '']
  const whole = start ? path.replace(start, start.replace(/\$\w+/, id)) : path
  if (whole.includes('$')) throw new Error(`Nobody told these journeys how to reach ${path}`)
  return whole
}

const fileName = (path: string) => `${path.slice(1).replace(/\W+/g, '-') || 'today'}.png`

/**
 * At a desk in light and dark; on a phone also on the narrowest one. Colours are the same at any width. With PICTURES set,
 * each is kept as a picture.
 */
async function lookAt(page: Page, path: string, url: string, info: TestInfo) {
  const size = page.viewportSize()!
  await page.goto(url)
  await settled(page)
  await expectAccessible(page, 'soft')
  if (process.env.PICTURES) await page.screenshot({ path: info.outputPath(fileName(path)) })
  if (size.width < 500) {
    await page.setViewportSize({ width: 320, height: 640 })
    await expectStill(page, 'target-size', 'soft')
    await page.setViewportSize(size)
  } else {
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectStill(page, 'color-contrast', 'soft')
    await page.emulateMedia({ colorScheme: 'light' })
  }
}

const pages = pagesOfRooms()

test('every page inside can be used by everyone, in light and dark, on the narrowest phone', async ({
  page,
  demo,
}, info) => {
  await enterDemo(page, demo)
  const ids = await realIds(page, demo)
  const quiet = watch(page, demo)
  for (const { path } of pages.filter((each) => !each.public)) {
    await test.step(path, () => lookAt(page, path, demo.url + filled(path, ids), info))
  }
  await test.step('/more', () => lookAt(page, '/more', `${demo.url}/more`, info))
  await quiet.expectQuiet()
})

test('so can every page outside, and a page that is not there', async ({ page, demo }, info) => {
  for (const { path } of pages.filter((each) => each.public)) {
    await test.step(path, () => lookAt(page, path, demo.url + path, info))
  }
  await test.step('not there', () => lookAt(page, '/not-there', `${demo.url}/not-there`, info))
})
