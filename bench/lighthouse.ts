import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { Client } from '#tests/setup/client.ts'
import { startServer } from '#tests/setup/server.ts'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']

type Visit = { name: string; path: string; signedIn: boolean }

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

/** One page on a middling phone with a slow line, as Lighthouse takes a phone to be. */
async function audit(url: string, port: number, cookie: string): Promise<string> {
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: CATEGORIES,
    ...(cookie ? { extraHeaders: { cookie } } : {}),
  })
  if (!result) throw new Error(`Lighthouse said nothing of ${url}`)
  const { categories, audits, finalDisplayedUrl } = result.lhr
  const score = (id: string) => {
    const found = categories[id]?.score
    return typeof found === 'number' ? Math.round(found * 100) : 'could not be measured'
  }
  const scores = CATEGORIES.map((id) => `${id} ${score(id)}`)
  const refs = CATEGORIES.flatMap((id) => categories[id]?.auditRefs ?? [])
  const lost = refs
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim())
  const failed = refs.filter(({ id, weight }) => weight > 0 && audits[id]?.scoreDisplayMode === 'error')
  lost.push(...failed.map(({ id }) => `${id} ${audits[id]?.errorMessage ?? ''}`))
  const where = new URL(finalDisplayedUrl).pathname
  return [`${scores.join(', ')} (${where})`, ...lost.map((each) => `    below: ${each}`)].join('\n')
}

/** How Lighthouse judges four pages of the example, with the phone preset. */
export async function run(): Promise<void> {
  const server = await startServer({ demo: true })
  const chrome = await launch({
    chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const client = new Client(server.url)
    await client.call('POST', '/sign-in/link', { token: server.link.split('link=')[1] })
    for (const { name, path, signedIn } of await visits(client)) {
      console.log(`${name}: ${await audit(server.url + path, chrome.port, signedIn ? client.cookie : '')}`)
    }
  } finally {
    chrome.kill()
    await server.stop()
  }
}
