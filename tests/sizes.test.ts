import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'

const FIRST = 180_000
const LATER = 60_000

type Prepare = { buildWeb: () => void }
const DIST = join(process.cwd(), 'dist')
const read = (name: string) => readFileSync(join(DIST, name), 'utf8')
const zipped = (name: string) => gzipSync(read(name), { level: 9 }).length

beforeAll(async () => {
  const { buildWeb } = (await import(join(process.cwd(), 'scripts', 'prepare.js'))) as Prepare
  buildWeb()
})

/** The files that a built file cannot start without: `import … from`, `import"…"`, not `import()`. */
function importsOf(name: string): string[] {
  const found = read(name).matchAll(/\b(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)
  return [...found].map(([, file]) => `assets/${file}`)
}

function withImports(names: readonly string[]): Set<string> {
  const all = new Set<string>()
  const add = (name: string) => {
    if (all.has(name)) return
    all.add(name)
    for (const next of importsOf(name)) add(next)
  }
  for (const name of names) add(name)
  return all
}

/** What index.html itself asks for. */
const entry = () =>
  [...read('index.html').matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, name]) => name!)

const total = (names: Iterable<string>) => [...names].reduce((sum, name) => sum + zipped(name), 0)

/** The built files of pages that the main file fetches only when someone goes there, by name. */
function pageFiles(): Map<string, string> {
  const names = readdirSync(join(DIST, 'assets')).filter((name) => /-pages?-[\w-]{8}\.js$/.test(name))
  return new Map(names.map((name) => [name.replace(/-[\w-]{8}\.js$/, ''), `assets/${name}`]))
}

/** What going to a page fetches on top of `before`. */
const further = (file: string, before: ReadonlySet<string>) =>
  [...withImports([file])].filter((name) => !before.has(name))

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`

test('opening Today fetches little enough for a bad connection', () => {
  const today = pageFiles().get('today-page')!
  const bytes = total(withImports([...entry(), today]))
  expect(bytes, kilobytes(bytes)).toBeLessThanOrEqual(FIRST)
})

test.each(['sign-in-page', 'set-up-page', 'join-page', 'reset-page'])('so does %s', (name) => {
  const bytes = total(withImports([...entry(), pageFiles().get(name)!]))
  expect(bytes, kilobytes(bytes)).toBeLessThanOrEqual(FIRST)
})

test('every page after that adds little', () => {
  const pages = pageFiles()
  const before = withImports([...entry(), pages.get('today-page')!])
  const heavy = [...pages]
    .map(([name, file]) => ({ name, bytes: total(further(file, before)) }))
    .filter(({ bytes }) => bytes > LATER)
    .map(({ name, bytes }) => `${name}: ${kilobytes(bytes)}`)
  expect(pages.size).toBeGreaterThan(20)
  expect(heavy).toEqual([])
})

// Names of formats, and where the libraries' own error texts explain themselves. Nothing of ours.
const NAMES = [
  /^https?:\/\/(www\.w3\.org|json-schema\.org|localhost)\b/,
  /^https:\/\/(react\.dev\/(errors|link)|reactjs\.org\/(docs|link)|github\.com\/(facebook\/react|tc39))\//,
  /^https:\/\/(tanstack\.com|simplewebauthn\.dev|zod\.dev|orpc\.dev|orpc\.unnoq\.com)\//,
  // Where a desk's link to a map leads when somebody follows it; the page asks it for nothing.
  /^https:\/\/www\.openstreetmap\.org\/search\b/,
  /^https:\/\/(developer\.mozilla\.org|bugs\.webkit\.org|react-spectrum\.adobe\.com)\//,
]
const isName = (address: string) => NAMES.some((each) => each.test(address))

test('nothing that is built speaks of another server', () => {
  const files = readdirSync(join(DIST, 'assets')).map((name) => `assets/${name}`)
  const texts = [...files, 'index.html', 'sw.js', 'manifest.webmanifest'].filter((name) =>
    /\.(js|css|html|webmanifest)$/.test(name),
  )
  const spoken = texts.flatMap((name) =>
    [...read(name).matchAll(/https?:\/\/[\w.-]+[^\s"'`)\\]*/g)]
      .filter(([address]) => !isName(address))
      .map(([address]) => `${name}: ${address}`),
  )
  expect(spoken).toEqual([])
})

test('the page itself holds no script and no style', () => {
  const html = read('index.html')
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/i)
  expect([...html.matchAll(/<script[^>]*>([^<]*)/g)].map(([, inner]) => inner!.trim())).toEqual(
    entry()
      .filter((name) => html.includes(`src="/${name}"`))
      .map(() => ''),
  )
})
