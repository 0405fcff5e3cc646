import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Encoding } from '../../mapping.contract.ts'

const PIECE = 256 * 1024

/** The first bytes of a file, and how long it is. */
export async function readHead(path: string, length: number): Promise<{ head: Buffer; size: number }> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const head = Buffer.alloc(Math.min(length, size))
    const { bytesRead } = await file.read(head, 0, head.length, 0)
    return { head: head.subarray(0, bytesRead), size }
  } finally {
    await file.close()
  }
}

export const filePieces = (path: string, start = 0): AsyncIterable<Buffer> =>
  createReadStream(path, { start, highWaterMark: PIECE })

/** The file from a place on, each character standing for one byte; UTF-16 is turned into the bytes of UTF-8 first. */
export async function* byteText(path: string, encoding: Encoding, start: number): AsyncGenerator<string> {
  const decoder = encoding.startsWith('utf-16') ? new TextDecoder(encoding) : undefined
  for await (const piece of filePieces(path, start))
    yield decoder
      ? Buffer.from(decoder.decode(piece, { stream: true }), 'utf8').toString('latin1')
      : piece.toString('latin1')
  const rest = decoder?.decode() ?? ''
  if (rest !== '') yield Buffer.from(rest, 'utf8').toString('latin1')
}
