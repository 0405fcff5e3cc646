import { launch } from 'chrome-launcher'
import lighthouse, { desktopConfig } from 'lighthouse'
import { Client } from '#tests/setup/client.ts'
import { startServer } from '#tests/setup/server.ts'
import { findBrowser } from '../scripts/browser.js'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']
const RUNS = 3
const DEVICES = ['phone', 'desk'] as const
type Device = (typeof DEVICES)[number]

type Visit = { name: string; path: string; signedIn: boolean }
type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']

/** The borough's first person stands for everyone's page. */
async function visits(client: Client): Promise<Visit[]> {
  const { body } = await client.call('GET', '/people?limit=1')
  const [person] = (body as { people: { id: string }[] }).people
  return [
    { name: 'Sign in', path: '/sign-in', signedIn: false },
    { name: 'Today', path: '/', signedIn: true },
    { name: 'A person', path: `/people/${person!.id}`, signedIn: true },
    { name: 'The people list', path: '/people', signedIn: true },
  ]
}

/** One page as Lighthouse takes a device to be: a middling phone with a slow line, or a desk. */
async function audit(url: string, port: number, cookie: string, device: Device): Promise<Report> {
  const flags = {
    port,
    logLevel: 'error' as const,
    onlyCategories: CATEGORIES,
    ...(cookie ? { extraHeaders: { cookie } } : {}),
  }
  const result = await lighthouse(url, flags, device === 'desk' ? desktopConfig : undefined)
  const failure = result ? result.lhr.runtimeError : { message: 'nothing' }
  if (!result || failure) throw new Error(`Lighthouse said of ${url}: ${failure?.message}`)
  return result.lhr
}

const points = ({ categories }: Report, id: string) => Math.round((categories[id]?.score ?? 0) * 100)

/** The run in the middle: one that met another program's busy moment says nothing of the page. */
const middle = (reports: readonly Report[]) =>
  [...reports].sort((a, b) => points(a, 'performance') - points(b, 'performance'))[reports.length >> 1]!

const TIMES = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  CLS: 'cumulative-layout-shift',
}

function told(reports: readonly Report[]): string {
  const report = middle(reports)
  const { categories, audits, finalDisplayedUrl, environment } = report
  const all = reports.map((each) => points(each, 'performance')).join(' ')
  const scores = CATEGORIES.map((id) => `${id} ${points(report, id)}`).join(', ')
  const times = Object.entries(TIMES).map(([name, id]) => `${name} ${audits[id]?.displayValue}`)
  const lost = CATEGORIES.flatMap((id) => categories[id]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => `    below: ${id} ${audits[id]?.errorMessage ?? audits[id]?.displayValue ?? ''}`)
  const where = `${new URL(finalDisplayedUrl).pathname}, runs ${all}, machine ${environment.benchmarkIndex}`
  return [`${scores} (${where})`, `    ${times.join(', ')}`, ...lost].join('\n')
}

/** How Lighthouse judges four pages of the example: the middle of three runs, on a phone and on a desk. */
export async function run(): Promise<void> {
  const server = await startServer({ demo: true })
  const chrome = await launch({
    chromePath: findBrowser(),
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const client = new Client(server.url)
    await client.call('POST', '/sign-in/link', { token: server.link.split('link=')[1] })
    for (const device of DEVICES) {
      for (const { name, path, signedIn } of await visits(client)) {
        const reports: Report[] = []
        for (let tries = 1; reports.length < RUNS; tries++) {
          const cookie = signedIn ? client.cookie : ''
          await audit(server.url + path, chrome.port, cookie, device).then(
            (report) => reports.push(report),
            // A busy machine may cut a run short; a page that never opens is a fault of ours.
            (error: Error) => {
              if (tries >= 2 * RUNS) throw error
            },
          )
        }
        console.log(`${name}, ${device}: ${told(reports)}`)
      }
    }
  } finally {
    chrome.kill()
    await server.stop()
  }
}
