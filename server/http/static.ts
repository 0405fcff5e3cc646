import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

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

type Encoding = 'br' | 'gzip'
/** As the build packed it (web/build/packed-files.ts): the ending of each file's sibling. */
const PACKED: Record<string, Encoding> = { '.br': 'br', '.gz': 'gzip' }

type File = { type: string; lasting: boolean; raw: Buffer; packed: Partial<Record<Encoding, Buffer>> }

/** The built web app, read once into memory: a newer build on disk cannot tear the one that is being served. */
export async function openStatic(folder: string) {
  const read = new Map<string, Buffer>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    read.set(`/${relative(folder, path).split(sep).join('/')}`, readFileSync(path))
  }
  const files = new Map<string, File>()
  for (const [name, raw] of read) {
    if (extname(name) in PACKED) continue
    const packed = Object.fromEntries(
      Object.entries(PACKED).map(([ending, encoding]) => [encoding, read.get(name + ending)]),
    )
    const type = TYPES[extname(name)] ?? 'application/octet-stream'
    files.set(name, { type, lasting: name.startsWith('/assets/'), raw, packed })
  }
  return (path: string, accepts: string) => answer(files.get(path), accepts)
}

function answer(file: File | undefined, accepts: string): Response | undefined {
  if (!file) return undefined
  const { br, gzip } = file.packed
  const headers: Record<string, string> = {
    'content-type': file.type,
    'cache-control': file.lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  if (!br && !gzip) return new Response(new Uint8Array(file.raw), { headers })
  headers.vary = 'accept-encoding'
  const encoding = br && accepts.includes('br') ? 'br' : gzip && accepts.includes('gzip') ? 'gzip' : undefined
  if (encoding) headers['content-encoding'] = encoding
  return new Response(new Uint8Array(encoding ? file.packed[encoding]! : file.raw), { headers })
}
