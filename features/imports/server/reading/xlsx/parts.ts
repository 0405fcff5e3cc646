import type { Readable } from 'node:stream'
import { type Entry, openPromise } from 'yauzl'
import { unreadable } from '../limits.ts'

/** The parts of a spreadsheet, unpacked as they are read. */
export type Parts = {
  has: (name: string) => boolean
  /** Bytes when unpacked. */
  size: (name: string) => number
  read: (name: string) => Promise<Readable>
  close: () => void
}

const MOST_PARTS = 20_000
const LARGEST_PART = 4_000_000_000
// Real sheets shrink ten to fifty times; only something made to do harm shrinks a lot more, once it is large at all.
const LARGE = 50_000_000
const MOST_SHRUNK = 250

const broken = () => unreadable('not_a_table', { file: 'broken_spreadsheet' })

/** `yauzl` stops a part that unpacks to more than it declares, so the declared sizes can be judged. */
function checkPart({ uncompressedSize, compressedSize }: Entry): void {
  const bomb = uncompressedSize > LARGE && uncompressedSize > compressedSize * MOST_SHRUNK
  if (bomb || uncompressedSize > LARGEST_PART) throw unreadable('not_a_table', { file: 'bomb' })
}

async function listParts(zip: Awaited<ReturnType<typeof openPromise>>): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    entries.set(entry.fileName.toLowerCase(), entry)
    if (entries.size > MOST_PARTS) throw unreadable('not_a_table', { file: 'bomb' })
  }
  return entries
}

/** Opens a spreadsheet's container. Throws `not_a_table` for one that is damaged or made to do harm. */
export async function openParts(path: string): Promise<Parts> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true }
  const zip = await openPromise(path, options).catch(() => {
    throw broken()
  })
  try {
    const entries = await listParts(zip).catch((error: unknown) => {
      throw error instanceof Error && 'code' in error && error.code === 'not_a_table' ? error : broken()
    })
    const find = (name: string) => entries.get(name.toLowerCase().replace(/^\//, ''))
    return {
      has: (name) => find(name) !== undefined,
      size: (name) => find(name)?.uncompressedSize ?? 0,
      read: async (name) => {
        const entry = find(name)
        if (!entry || entry.isEncrypted()) throw broken()
        checkPart(entry)
        return zip.openReadStreamPromise(entry)
      },
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}
