import { once } from 'node:events'
import { connect, createServer, type Server as NetServer, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { commonground } from '../operations/command-line.ts'
import { ourOwnPrograms, type PostgresServer, say, startPostgres } from '../operations/postgres-server.ts'
import { type Answer, type Client, setUpOver } from '../setup/client.ts'
import { type Server, startServer } from '../setup/server.ts'

const LONGEST_WAIT = 20_000

/** A cable between the server and its database, to be pulled out: nothing arrives any more and nobody is told. */
class Cable {
  pulled = false
  port = 0
  private readonly sockets = new Set<Socket>()
  private net: NetServer | undefined

  async lay(to: number) {
    this.net = createServer((near) => {
      const far = connect(to, '127.0.0.1')
      for (const [from, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.sockets.add(from)
        from.on('error', () => other.destroy())
        from.on('close', () => {
          this.sockets.delete(from)
          if (!this.pulled) other.destroy()
        })
        from.on('data', (part) => this.pulled || other.write(part))
      }
    })
    await new Promise<void>((done) => this.net!.listen(0, '127.0.0.1', done))
    this.port = (this.net!.address() as { port: number }).port
  }

  cut() {
    for (const socket of this.sockets) socket.destroy()
    this.net?.close()
  }
}

let postgres: PostgresServer
let server: Server
let client: Client
const cable = new Cable()
const env = () => {
  const url = new URL(postgres.url('commonground'))
  url.port = String(cable.port)
  return { DATABASE_URL: url.href }
}

beforeAll(async () => {
  postgres = await startPostgres(await ourOwnPrograms())
  await say(postgres.url('postgres'), 'create database commonground')
  await cable.lay(Number(new URL(postgres.url('x')).port))
  server = await startServer({ env: env() })
  client = await setUpOver(server)
})
afterAll(async () => {
  cable.cut()
  await server?.stop()
  await postgres?.remove()
})

const record = (id: string) => client.call('PUT', `/people/${id}`, { name: `Witness ${id}`, kind: 'public' })

async function timed(call: () => Promise<Answer>) {
  const begun = Date.now()
  const answer = await call()
  return { ...answer, took: Date.now() - begun }
}

const expectBusy = (answers: (Answer & { took: number })[]) => {
  for (const { status, body, took } of answers) {
    expect({ status, body }).toMatchObject({ status: 503, body: { code: 'busy', data: { retry: 'later' } } })
    expect(took).toBeLessThan(LONGEST_WAIT)
  }
}

async function untilItWorks() {
  const begun = Date.now()
  let answer: Answer = { status: 0, body: undefined }
  while (answer.status !== 200 && Date.now() - begun < LONGEST_WAIT)
    answer = await client.call('GET', '/people')
  expect(answer.status).toBe(200)
}

test('when the database stops, everyone hears "busy, later" soon; when it is back, work goes on', async () => {
  const before = newId()
  expect((await record(before)).status).toBe(200)
  const under = Promise.all(Array.from({ length: 20 }, () => timed(() => record(newId()))))
  await postgres.stop('immediate')
  for (const { status, took } of await under) {
    expect([200, 503]).toContain(status)
    expect(took).toBeLessThan(LONGEST_WAIT)
  }
  const during = Array.from({ length: 20 }, (_, i) =>
    timed(() => (i % 2 ? client.call('GET', '/people') : record(newId()))),
  )
  expectBusy(await Promise.all(during))
  expect((await fetch(`${server.url}/healthz`)).status).toBe(503)
  await postgres.start()
  await untilItWorks()
  expect((await client.call('GET', `/people/${before}`)).status).toBe(200)
  expect((await record(newId())).status).toBe(200)
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
})

test('when the cable is pulled and nothing answers at all, nobody waits longer than 20 seconds', async () => {
  cable.pulled = true
  const during = Array.from({ length: 20 }, (_, i) =>
    timed(() => (i % 2 ? client.call('GET', '/people') : record(newId()))),
  )
  const answers = await Promise.all(during)
  cable.pulled = false
  expectBusy(answers)
  await untilItWorks()
  expect((await record(newId())).status).toBe(200)
})

/** Sends bytes as a browser would and hangs up at once. */
function sendAndHangUp(text: string): Promise<void> {
  const { hostname, port } = new URL(server.url)
  return new Promise((done) => {
    const socket = connect(Number(port), hostname, () => socket.write(text, () => socket.destroy()))
    socket.on('close', () => done())
    socket.on('error', () => {})
  })
}

const putOf = (id: string, body: string, length = Buffer.byteLength(body)) =>
  `PUT /api/people/${id} HTTP/1.1\r\nHost: test\r\nCookie: ${client.cookie}\r\nX-Commonground: 1\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`

test('a connection that a proxy keeps is still there after a pause in which nothing was asked', async () => {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  const ask = () => {
    const answer = once(socket, 'data')
    socket.write('GET /api/session HTTP/1.1\r\nHost: localhost\r\n\r\n')
    return answer
  }
  const closed = once(socket, 'end').then(() => ['closed'])
  expect(String(await Promise.race([ask(), closed]))).toMatch(/^HTTP\/1\.1 /)
  // A second more than Node by itself would wait.
  await new Promise((wake) => setTimeout(wake, 6000))
  expect(String(await Promise.race([ask(), closed]))).toMatch(/^HTTP\/1\.1 /)
  socket.destroy()
})

test('a request cut in the middle of its body writes nothing', async () => {
  const body = JSON.stringify({ name: 'Half a person', kind: 'public', notes: 'x'.repeat(5000) })
  const ids = Array.from({ length: 20 }, newId)
  await Promise.all(ids.map((id) => sendAndHangUp(putOf(id, body.slice(0, 4000), Buffer.byteLength(body)))))
  // Whole to look at, but shorter than it said it would be.
  await Promise.all(ids.map((id) => sendAndHangUp(putOf(id, body, Buffer.byteLength(body) + 1))))
  await new Promise((wake) => setTimeout(wake, 500))
  const found = await Promise.all(ids.map((id) => client.call('GET', `/people/${id}`)))
  expect(found.map((answer) => answer.status)).toEqual(ids.map(() => 404))
})

test('a hundred clients that hang up before the answer leave whole rows and a server at rest', async () => {
  const ids = Array.from({ length: 100 }, newId)
  const body = (id: string) => JSON.stringify({ name: `Gone ${id}`, kind: 'public' })
  await Promise.all(ids.map((id) => sendAndHangUp(putOf(id, body(id)))))
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => timed(() => client.call('GET', '/people'))),
  )
  for (const { status, took } of answers) {
    expect(status).toBe(200)
    expect(took).toBeLessThan(LONGEST_WAIT)
  }
  const rows = await say(
    postgres.url('commonground'),
    `select (select count(*) from people where sort_name like '%gone%')::int as people,
       (select count(*) from audit where action = 'people.record' and after::text like '%Gone %')::int as trail`,
  )
  expect(rows[0]!.trail).toBe(rows[0]!.people)
  const [stuck] = await say(
    postgres.url('commonground'),
    `select count(*)::int as n from pg_stat_activity where state like 'idle in transaction%'`,
  )
  expect(stuck!.n).toBe(0)
  expect((await commonground(['doctor'], env())).out).toContain('All is well.')
})
