import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { xlsxOf, xlsxParts, zipOf } from '../../features/imports/server/reading/testing/write-xlsx.ts'
import { type Client, setUpOver } from '../setup/client.ts'
import { type Server, startServer } from '../setup/server.ts'

let server: Server
let client: Client
beforeAll(async () => {
  server = await startServer()
  client = await setUpOver(server)
})
afterAll(() => server.stop())

async function upload(fileName: string, body: string | Buffer) {
  const id = newId()
  const answer = await fetch(`${server.url}/api/imports/${id}/file?kind=people&fileName=${fileName}`, {
    method: 'PUT',
    headers: { 'x-commonground': '1', cookie: client.cookie, 'content-type': 'application/octet-stream' },
    body: body as string,
  })
  return { id, status: answer.status, body: (await answer.json()) as never }
}

type Told = { code?: string; data?: { fields?: Record<string, string> } }
const told = (body: unknown) => {
  const { code, data } = body as Told
  return { code, ...data?.fields }
}

/** What the API says of a file at the latest when it is looked at: never a failure of the server. */
async function refusal(fileName: string, body: string | Buffer) {
  const sent = await upload(fileName, body)
  expect(sent.status).toBeLessThan(500)
  if (sent.status !== 200) return told(sent.body)
  const columns = await client.call('GET', `/imports/${sent.id}/columns`)
  expect(columns.status).toBeLessThan(500)
  if (columns.status !== 200) return told(columns.body)
  const { problem } = await dryRun(sent.id)
  return { code: problem?.code, ...problem?.fields }
}

type Looked = {
  state: string
  counts: Record<string, number>
  problem: null | { code: string; fields: Record<string, string> }
}
async function until(id: string, part: string, ends: readonly string[]): Promise<Looked> {
  expect((await client.call('POST', `/imports/${id}/${part}`)).status).toBe(200)
  for (let waited = 0; waited < 30_000; waited += 50) {
    const now = (await client.call('GET', `/imports/${id}`)).body as Looked
    if (ends.includes(now.state)) return now
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`${part} did not end`)
}
const dryRun = (id: string) => until(id, 'look', ['ready', 'failed'])

const MOST_MORE = 100

/** The most that the server has ever held in memory, in megabytes (proc(5): VmHWM). */
function peakMemory(): number {
  const status = readFileSync(`/proc/${server.process.pid}/status`, 'utf8')
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024
}

const SHEET = 'xl/worksheets/sheet1.xml'
const HEADER = 'Name,Email,Notes\n'
const many = (row: string, rows: number) => Array.from({ length: rows }, () => row).join('')

test.each<[string, string, () => string | Buffer, Record<string, string>]>([
  [
    'half a file, cut within a quotation',
    'half.csv',
    () => `${HEADER}${many('Joan Whitlock,joan@example.org,"a, b"\n', 3000)}Sam Osei,sam@example.org,"and th`,
    { code: 'not_a_table', file: 'open_quote' },
  ],
  [
    'half a workbook',
    'half.xlsx',
    () => {
      const whole = xlsxOf([{ name: 'a', rows: [['Name'], ['Joan']] }])
      return whole.subarray(0, whole.length / 2)
    },
    { code: 'not_a_table' },
  ],
  [
    '10,000 columns',
    'wide.csv',
    () => `${many('Name,', 10_000)}\nJoan\n`,
    { code: 'too_many_columns', line: '1' },
  ],
  [
    'a million columns',
    'widest.csv',
    () => `${many('Name,', 1_000_000)}\n${many('Joan,', 1_000_000)}\n`,
    { code: 'too_many_columns', line: '1' },
  ],
  [
    'a cell of 2 MB, far down',
    'long.csv',
    () => `${HEADER}${many('Joan Whitlock,joan@example.org,\n', 3000)}Sam,,"${'x'.repeat(2_000_000)}"\n`,
    { code: 'cell_too_long', line: '3002' },
  ],
  [
    'a workbook that unpacks to far more than it is',
    'bomb.xlsx',
    () =>
      zipOf({
        ...xlsxParts([{ name: 'a', rows: [['Name'], ['Joan']] }]),
        [SHEET]: Buffer.alloc(300_000_000, 0x20),
      }),
    { code: 'not_a_table', file: 'bomb' },
  ],
  ['nothing', 'empty.csv', () => '', { code: 'empty_file' }],
])(
  '%s is refused in so many words, in bounded memory, and nothing is written',
  async (_, name, body, expected) => {
    const before = peakMemory()
    const file = body()
    // Making a large file holds up everything here: that the server has let go of the connection is to be heard first.
    await new Promise((done) => setTimeout(done, 50))
    expect(await refusal(name, file)).toMatchObject(expected)
    // What the file would take of it, unpacked and parsed, is several times that.
    expect(peakMemory() - before, 'megabytes more than ever before').toBeLessThan(MOST_MORE)
    expect((await client.call('GET', '/people/count')).body).toMatchObject({ count: 0 })
  },
)

test('two columns of one title both come in, and formulas come in and go out as words', async () => {
  const list = 'Name,Email,Email,Job title\n=HYPERLINK("x"),joan@example.org,home@example.net,=1+1\n'
  const { id } = await upload('double.csv', list)
  const columns = (await client.call('GET', `/imports/${id}/columns`)).body as {
    columns: { title: string }[]
  }
  expect(columns.columns.map(({ title }) => title)).toEqual(['Name', 'Email', 'Email (2)', 'Job title'])
  expect(await dryRun(id)).toMatchObject({ state: 'ready', counts: { new: 1, cannotRead: 0 } })
  expect(await until(id, 'write', ['done', 'failed'])).toMatchObject({ state: 'done', problem: null })
  const { people } = (await client.call('GET', '/people')).body as { people: { id: string }[] }
  const person = (await client.call('GET', `/people/${people[0]!.id}`)).body
  expect(person).toMatchObject({
    name: '=HYPERLINK("x")',
    jobTitle: '=1+1',
    emails: [{ address: 'joan@example.org' }, { address: 'home@example.net' }],
  })
  const file = await fetch(`${server.url}/api/people/export`, {
    method: 'POST',
    headers: { 'x-commonground': '1', cookie: client.cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ selection: { filters: {} }, format: 'csv', reason: 'to see' }),
  })
  const sheet = await file.text()
  expect(sheet).toContain(`,"'=HYPERLINK(""x"")",`)
  expect(sheet).toContain(`,'=1+1,`)
})
