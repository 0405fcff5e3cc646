import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packedFiles } from '../../web/build/packed-files.ts'
import { openStatic } from './static.ts'

const PAGE = `<!doctype html><title>Here</title>${'<p>All of it, and more of it</p>'.repeat(50)}`
let folder: string
let file: Awaited<ReturnType<typeof openStatic>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonground-static-'))
  await mkdir(join(folder, 'public'))
  await writeFile(join(folder, 'index.html'), PAGE)
  await writeFile(join(folder, 'public', 'dot.png'), 'no text')
  await build({
    root: folder,
    logLevel: 'silent',
    configFile: false,
    build: { outDir: join(folder, 'dist') },
    plugins: [packedFiles()],
  })
  file = await openStatic(join(folder, 'dist'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const bytes = async (answer: Response | undefined) => Buffer.from(await answer!.arrayBuffer())

test('a text is sent as the build packed it, in a way that the browser takes', async () => {
  const raw = await bytes(file('/index.html', ''))
  expect(String(raw)).toContain('All of it')
  const brotli = file('/index.html', 'gzip, deflate, br')
  expect(brotli!.headers.get('content-encoding')).toBe('br')
  const gzip = file('/index.html', 'gzip')
  expect(gzip!.headers.get('content-encoding')).toBe('gzip')
  const [small, larger] = [await bytes(brotli), await bytes(gzip)]
  expect(brotliDecompressSync(small)).toEqual(raw)
  expect(gunzipSync(larger)).toEqual(raw)
  expect(small.length).toBeLessThan(raw.length / 2)
  for (const answer of [brotli, gzip]) expect(answer!.headers.get('vary')).toBe('accept-encoding')
})

test('a picture is sent as it is, and what is packed has no address of its own', async () => {
  const picture = file('/dot.png', 'gzip, br')
  expect(picture!.headers.get('content-encoding')).toBeNull()
  expect(String(await bytes(picture))).toBe('no text')
  expect(file('/index.html.br', 'br')).toBeUndefined()
})
