import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const SQUEEZABLE = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest'])
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }

async function pack(path: string) {
  const raw = await readFile(path)
  await Promise.all([
    promisify(brotliCompress)(raw, BROTLI).then((packed) => writeFile(`${path}.br`, packed)),
    promisify(gzip)(raw, { level: 9 }).then((packed) => writeFile(`${path}.gz`, packed)),
  ])
}

/** Writes beside each text of the build what is sent of it: packed once and hard, not by each server at its first visitor. */
export const packedFiles = (): Plugin => ({
  name: 'packed-files',
  apply: 'build',
  writeBundle: async ({ dir }) => {
    const entries = await readdir(dir!, { recursive: true, withFileTypes: true })
    const texts = entries.filter((entry) => entry.isFile() && SQUEEZABLE.has(extname(entry.name)))
    await Promise.all(texts.map((entry) => pack(join(entry.parentPath, entry.name))))
  },
})
