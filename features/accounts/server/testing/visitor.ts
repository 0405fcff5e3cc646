import { newId } from '#kernel/ids.ts'
import type { TestHouse } from './house.ts'

/** As loose as JSON itself: the tests say what they expect of it. */
type Body = ReturnType<typeof JSON.parse>
type Answer = { status: number; body: Body; cookie: string | null; headers: Headers }

/** A network address that nobody else in the run has, so that tests do not use up each other's tries. */
export const newAddress = () => {
  const tail = newId().replaceAll('-', '').slice(-16)
  return `2001:db8:${tail.slice(0, 4)}:${tail.slice(4, 8)}::1`
}

/** Someone at a browser: keeps the cookie they are given and comes from an address of their own. */
export function visitor({ app }: TestHouse, { address = newAddress(), token = '' } = {}) {
  let cookie = ''
  const call = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const headers: Record<string, string> = {
      'x-commonground': '1',
      'x-forwarded-for': address,
      origin: 'http://localhost:4000',
      'user-agent': 'Mozilla/5.0 (Android 15; Mobile) Firefox/140.0',
    }
    if (cookie) headers.cookie = cookie
    if (token) headers.authorization = `Bearer ${token}`
    if (body !== undefined) headers['content-type'] = 'application/json'
    const response = await app.request(`/api${path}`, { method, headers, body: JSON.stringify(body) })
    const set = response.headers.get('set-cookie')
    if (set) cookie = set.split(';')[0]!
    return { status: response.status, body: await response.json(), cookie: set, headers: response.headers }
  }
  return {
    get: (path: string) => call('GET', path),
    post: (path: string, body: unknown = {}) => call('POST', path, body),
    put: (path: string, body: unknown) => call('PUT', path, body),
    delete: (path: string) => call('DELETE', path),
    cookie: () => cookie,
    useCookie: (value: string) => {
      cookie = value
    },
  }
}
export type Visitor = ReturnType<typeof visitor>
