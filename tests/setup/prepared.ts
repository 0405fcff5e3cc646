import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
} from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

export type Kind = 'empty' | 'example'

const KEPT = join(process.cwd(), 'node_modules', '.cache', 'prepared')

/** Whatever decides what a first start writes; the example is dated from the day it is loaded. */
const FROM: Record<Kind, string[]> = {
  empty: ['package-lock.json', 'database/migrations/*', 'server/{database,jobs}/*.ts'],
  example: ['package-lock.json', 'database/migrations/*', '{kernel,features,server}/**/*.ts'],
}

function nameOf(kind: Kind): string {
  const hash = createHash('sha256').update(kind === 'example' ? new Date().toDateString() : '')
  for (const file of globSync(FROM[kind]).sort())
    if (!file.includes('.test.')) hash.update(file).update(readFileSync(file))
  return `${kind}-${hash.digest('hex').slice(0, 16)}`
}

/** Starts the product once and stops it; two test runners that do so at once keep either's folder. */
async function make(kind: Kind, kept: string): Promise<void> {
  const { startServer } = await import('./server.ts')
  mkdirSync(KEPT, { recursive: true })
  const folder = mkdtempSync(join(KEPT, 'in-the-making-'))
  const server = await startServer({ dataDir: folder, demo: kind === 'example' })
  await server.stop()
  // Nobody pulls the plug of a test that takes a copy of this.
  appendFileSync(join(folder, 'postgres', 'postgresql.conf'), 'fsync = off\nfull_page_writes = off\n')
  try {
    renameSync(folder, kept)
  } catch {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Fills a new data folder as a first start would, in a tenth of the time: each kind is made once and copied. */
export async function prepare(dataDir: string, kind: Kind = 'empty'): Promise<void> {
  const kept = join(KEPT, nameOf(kind))
  if (!existsSync(kept)) await make(kind, kept)
  mkdirSync(dataDir, { recursive: true })
  // Files keep their owner, who may be someone else than us: see server/database/embedded.ts.
  execFileSync('cp', ['-a', `${kept}/.`, dataDir])
}
