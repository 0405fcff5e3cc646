import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { Readable } from 'node:stream'
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

type File = { path: string; type: string; size: number; lasting: boolean; packed: Map<string, Buffer> }

/** The built web app, read once: what is small and squeezable is kept compressed in memory. */
export async function openStatic(folder: string) {
  const files = new Map<string, File>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const { size } = await stat(path)
    const name = `/${relative(folder, path).split(sep).join('/')}`
    const type = TYPES[extname(path)] ?? 'application/octet-stream'
    files.set(name, { path, type, size, lasting: name.startsWith('/assets/'), packed: new Map() })
  }
  return (path: string, accepts: string) => answer(files, path, accepts)
}

async function pack(file: File, encoding: 'br' | 'gzip'): Promise<Buffer> {
  const kept = file.packed.get(encoding)
  if (kept) return kept
  const raw = await readFile(file.path)
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  const packed = encoding === 'br' ? await promisify(brotliCompress)(raw, brotli) : await promisify(gzip)(raw)
  file.packed.set(encoding, packed)
  return packed
}

async function answer(
  files: Map<string, File>,
  path: string,
  accepts: string,
): Promise<Response | undefined> {
  const file = files.get(path)
  if (!file) return undefined
  const headers: Record<string, string> = {
    'content-type': file.type,
    'cache-control': file.lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  if (!SQUEEZABLE.has(extname(file.path))) {
    headers['content-length'] = String(file.size)
    return new Response(Readable.toWeb(createReadStream(file.path)) as ReadableStream, { headers })
  }
  headers.vary = 'accept-encoding'
  const encoding = accepts.includes('br') ? 'br' : accepts.includes('gzip') ? 'gzip' : undefined
  if (!encoding) return new Response(await readFile(file.path), { headers })
  headers['content-encoding'] = encoding
  return new Response(new Uint8Array(await pack(file, encoding)), { headers })
}
