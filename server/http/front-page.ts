import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Role } from '#kernel/contract.ts'

type FirstFiles = { path: string; files: string[]; asks: { address: string; roles: string[] }[] }
type Asked = { path: string; search: string; role: Role | undefined; accepts: string }

const read = (folder: string, name: string) => readFile(join(folder, name), 'utf8').catch(() => null)
const safe = (text: string) => text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

// Low: the page's look comes before its code on a line that cannot carry both at once.
const code = (file: string) =>
  `<link rel="modulepreload" crossorigin fetchpriority="low" href="/${safe(file)}">`
const ask = (address: string) => `<link rel="preload" as="fetch" crossorigin href="${safe(address)}">`

/** '/people/$id' as a pattern; an address in words wins over one with a blank. */
function patternOf({ path }: FirstFiles) {
  const parts = path.split('/').map((part) => (part.startsWith('$') ? '([\\w-]+)' : part))
  return new RegExp(`^${parts.join('/')}$`)
}
const blanks = ({ path }: FirstFiles) => path.split('$').length

const SPEED = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
async function pack(text: string, accepts: string): Promise<Response> {
  const headers: Record<string, string> = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    vary: 'accept-encoding, cookie',
  }
  const encoding = accepts.includes('br') ? 'br' : accepts.includes('gzip') ? 'gzip' : undefined
  if (!encoding) return new Response(text, { headers })
  headers['content-encoding'] = encoding
  const packed = encoding === 'br' ? promisify(brotliCompress)(text, SPEED) : promisify(gzip)(text)
  return new Response(new Uint8Array(await packed), { headers })
}

/**
 * The one HTML page, with what the address asked for will need: a slow line then fetches the page's code and its
 * first facts together, instead of one after the other.
 */
export async function openFrontPage(folder: string) {
  const html = await read(folder, 'index.html')
  const known = JSON.parse((await read(folder, 'first-files.json')) ?? '[]') as FirstFiles[]
  const routes = known
    .sort((a, b) => blanks(a) - blanks(b))
    .map((each) => ({ ...each, pattern: patternOf(each) }))

  return async ({ path, search, role, accepts }: Asked): Promise<Response | undefined> => {
    if (html === null) return undefined
    const route = routes.find(({ pattern }) => pattern.test(path))
    const [, id = ''] = route?.pattern.exec(path) ?? []
    // Filters in the address change what a list asks first.
    const asks = (route?.asks ?? []).filter(
      ({ address, roles }) => roles.includes(role ?? 'nobody') && !(search && address.includes('?')),
    )
    const early = [
      ...asks.map(({ address }) => ask(`/api${address.replace('$id', id)}`)),
      ...(route?.files ?? []).map(code),
    ]
    return pack(html.replace('</head>', `  ${early.join('\n    ')}\n  </head>`), accepts)
  }
}
