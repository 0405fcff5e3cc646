import { createWriteStream, openAsBlob } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Caller } from './context.ts'

export const LARGEST_FILE = 500 * 1024 * 1024

const places = new WeakMap<File, string>()

/** Where a file that was sent as the body of a request lies on the disk; it may be moved from there. */
export const placeOnDisk = (file: File): string | undefined => places.get(file)

async function* upTo(limit: number, stream: AsyncIterable<Uint8Array>) {
  let size = 0
  for await (const part of stream) {
    size += part.length
    if (size > limit) throw new AppError('file_too_large', 413)
    yield part
  }
}

/** A full disk is told as the database tells it. */
export const asDiskError = (error: unknown): unknown =>
  (error as { code?: string }).code === 'ENOSPC'
    ? new AppError('disk_full', 503, { retry: 'later', cause: error })
    : error

/** Whether the body is a file by itself, from someone who may write at all. */
const isFile = (request: Request, caller: Caller | null): boolean =>
  request.method === 'PUT' &&
  request.headers.get('content-type') === 'application/octet-stream' &&
  new URL(request.url).pathname.endsWith('/file') &&
  caller?.scope === 'write' &&
  ['region', 'branch'].includes(caller.actor.role)

export type Received = { file: File; done: () => Promise<void> }

/**
 * Takes a large body to the disk as it arrives, so that it is never in memory as a whole; undefined for all other
 * requests. `done` removes what nobody has moved away.
 */
export async function receiveFile(
  request: Request,
  caller: Caller | null,
  dataDir: string,
): Promise<Received | undefined> {
  if (!isFile(request, caller)) return undefined
  if (Number(request.headers.get('content-length')) > LARGEST_FILE) throw new AppError('file_too_large', 413)
  const folder = join(dataDir, 'uploads')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `arriving-${newId()}`)
  const done = () => rm(path, { force: true })
  try {
    const body = Readable.fromWeb((request.body ?? new Blob([]).stream()) as never)
    await pipeline(upTo(LARGEST_FILE, body), createWriteStream(path, { mode: 0o600 }))
    const file = new File([await openAsBlob(path)], 'file')
    places.set(file, path)
    return { file, done }
  } catch (error) {
    await done()
    throw asDiskError(error)
  }
}
