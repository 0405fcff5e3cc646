import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#kernel/contract.ts'
import { openFrontPage } from './front-page.ts'

const PAGES = [
  { path: '/people/$id', files: ['assets/person.js'], asks: [{ address: '/people/$id', roles: ['region'] }] },
  { path: '/people/new', files: ['assets/new.js'], asks: [] },
  {
    path: '/people',
    files: ['assets/list.js'],
    asks: [
      { address: '/me', roles: ['region', 'partner'] },
      { address: '/people?limit=100', roles: ['region', 'partner'] },
      { address: '/branches', roles: ['region'] },
    ],
  },
  { path: '/sign-in', files: ['assets/in.js'], asks: [{ address: '/state', roles: ['nobody'] }] },
]

let folder: string
let page: Awaited<ReturnType<typeof openFrontPage>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonground-front-'))
  await writeFile(join(folder, 'index.html'), '<html><head></head><body></body></html>')
  await writeFile(join(folder, 'first-files.json'), JSON.stringify(PAGES))
  page = await openFrontPage(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function told(path: string, role?: Role, search = '') {
  const answer = await page({ path, search, role, accepts: '' })
  return [...(await answer!.text()).matchAll(/href="([^"]+)"/g)].map(([, address]) => address)
}

test('a page is told of its code and its first facts', async () => {
  expect(await told('/people', 'region')).toEqual([
    '/api/me',
    '/api/people?limit=100',
    '/api/branches',
    '/assets/list.js',
  ])
  expect(await told('/people/0a-1', 'region')).toEqual(['/api/people/0a-1', '/assets/person.js'])
})

test('nobody is told to ask for what they may not have', async () => {
  expect(await told('/people', 'partner')).toEqual(['/api/me', '/api/people?limit=100', '/assets/list.js'])
  expect(await told('/people')).toEqual(['/assets/list.js'])
  expect(await told('/sign-in')).toEqual(['/api/state', '/assets/in.js'])
})

test('a list that is narrowed asks for something else', async () => {
  expect(await told('/people', 'region', '?tag=x')).toEqual(['/api/me', '/api/branches', '/assets/list.js'])
})

test('an address in words wins over one with a blank, and an unknown one has no hints', async () => {
  expect(await told('/people/new', 'region')).toEqual(['/assets/new.js'])
  expect(await told('/people/a"><script>', 'region')).toEqual([])
  expect(await told('/nowhere', 'region')).toEqual([])
})

test('it is packed for whoever can unpack it', async () => {
  const answer = await page({ path: '/people', search: '', role: 'region', accepts: 'gzip' })
  expect(answer!.headers.get('content-encoding')).toBe('gzip')
  expect(gunzipSync(await answer!.arrayBuffer()).toString()).toContain('/assets/list.js')
})

test('without a built web app there is no page', async () => {
  const none = await openFrontPage(join(folder, 'nowhere'))
  expect(await none({ path: '/', search: '', role: undefined, accepts: '' })).toBeUndefined()
})
