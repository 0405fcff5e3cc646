import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
}
const SQUEEZABLE = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest'])

type File = {
  type: string
  lasting: boolean
  squeezable: boolean
  raw: Buffer
  packed: Map<string, Promise<Buffer>>
}

/** The built web app, read once into memory: a newer build on disk cannot tear the one that is being served. */
export async function openStatic(folder: string) {
  const files = new Map<string, File>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const name = `/${relative(folder, path).split(sep).join('/')}`
    const ending = extname(path)
    const type = TYPES[ending] ?? 'application/octet-stream'
    files.set(name, {
      type,
      lasting: name.startsWith('/assets/'),
      squeezable: SQUEEZABLE.has(ending),
      raw: await readFile(path),
      packed: new Map(),
    })
  }
  return (path: string, accepts: string) => answer(files.get(path), accepts)
}

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

function pack(file: File, encoding: 'br' | 'gzip'): Promise<Buffer> {
  const kept = file.packed.get(encoding)
  if (kept) return kept
  const packed = encoding === 'br' ? promisify(brotliCompress)(file.raw, BROTLI) : promisify(gzip)(file.raw)
  file.packed.set(encoding, packed)
  return packed
}

async function answer(file: File | undefined, accepts: string): Promise<Response | undefined> {
  if (!file) return undefined
  const headers: Record<string, string> = {
    'content-type': file.type,
    'cache-control': file.lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  if (!file.squeezable) return new Response(new Uint8Array(file.raw), { headers })
  headers.vary = 'accept-encoding'
  const encoding = accepts.includes('br') ? 'br' : accepts.includes('gzip') ? 'gzip' : undefined
  if (encoding) headers['content-encoding'] = encoding
  return new Response(new Uint8Array(encoding ? await pack(file, encoding) : file.raw), { headers })
}
