import type { Server } from './server.ts'

export type Answer = { status: number; body: unknown }

/** Calls the API as the web app does, with a cookie kept between calls. */
export class Client {
  readonly url: string
  cookie = ''

  constructor(url: string) {
    this.url = url
  }

  async call(method: string, path: string, body?: unknown): Promise<Answer> {
    const headers: Record<string, string> = { 'x-commonground': '1', cookie: this.cookie }
    if (body !== undefined) headers['content-type'] = 'application/json'
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const set = response.headers.getSetCookie().map((each) => each.split(';')[0])
    if (set.length > 0) this.cookie = set.join('; ')
    const text = await response.text()
    return { status: response.status, body: text ? JSON.parse(text) : undefined }
  }
}

export const FIRST = { name: 'Amina Hassan', email: 'amina@example.org', password: 'cups of tea at dawn' }

/** The first regional organiser of an empty server, signed in. */
export async function setUpOver(server: Server): Promise<Client> {
  const client = new Client(server.url)
  const token = server.link.split('token=')[1]
  const answer = await client.call('POST', '/set-up', {
    token,
    workspaceName: 'Harrow Dale region',
    ...FIRST,
  })
  if (answer.status !== 200)
    throw new Error(`Set-up answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  return client
}
