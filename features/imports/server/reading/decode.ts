import { unreadable } from './limits.ts'
import { refuseOtherFiles, utf16Mark } from './sniff.ts'

const PIECE = 64 * 1024

/** Cuts or joins a stream into pieces of 64 KB, so that what follows works in bounded memory whatever arrives. */
async function* inPieces(stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Buffer> {
  let piece = Buffer.allocUnsafe(PIECE)
  let filled = 0
  let total = 0
  for await (const chunk of stream) {
    total += chunk.length
    if (total > maxBytes) throw unreadable('file_too_large')
    for (let at = 0; at < chunk.length; ) {
      const size = Math.min(chunk.length - at, PIECE - filled)
      piece.set(chunk.subarray(at, at + size), filled)
      at += size
      filled += size
      if (filled < PIECE) continue
      yield piece
      piece = Buffer.allocUnsafe(PIECE)
      filled = 0
    }
  }
  if (filled > 0) yield piece.subarray(0, filled)
}

type Decode = (piece: Buffer, last: boolean) => string

function utf16Decoder(encoding: string): Decode {
  const decoder = new TextDecoder(encoding)
  return (piece, last) => decoder.decode(piece, { stream: !last })
}

/** How many bytes stand before a UTF-8 character that the end of the piece cuts in two. */
function wholeLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) break
    if (byte < 0xc0) continue
    const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return needs > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

// Node 24 decodes 'windows-1252' as plain Latin-1 and loses curly quotes, dashes and the euro sign.
const WESTERN = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'

const decodeWestern = (bytes: Buffer) =>
  bytes.toString('latin1').replace(/\p{Cc}/gu, (letter) => WESTERN[letter.charCodeAt(0) - 0x80] ?? letter)

const isBroken = (text: string) =>
  (text.match(/\ufffd/g)?.length ?? 0) > (text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0)

/**
 * UTF-8 until the first piece that is not; then Windows-1252, as older programs write. A file that has shown
 * more good UTF-8 than bad is only damaged: it stays UTF-8, with a replacement character for each bad byte.
 */
function guessingDecoder(): Decode {
  const strict = new TextDecoder('utf-8', { fatal: true })
  const lenient = new TextDecoder('utf-8')
  let mode: 'plain' | 'utf-8' | 'western' = 'plain'
  let pending: Buffer = Buffer.alloc(0)
  return (piece, last) => {
    if (mode === 'western') return decodeWestern(piece)
    const bytes = pending.length > 0 ? Buffer.concat([pending, piece]) : piece
    const whole = last ? bytes.length : wholeLength(bytes)
    pending = bytes.subarray(whole)
    try {
      const text = strict.decode(bytes.subarray(0, whole))
      if (mode === 'plain' && text.length < whole) mode = 'utf-8'
      return text
    } catch {
      const text = lenient.decode(bytes.subarray(0, whole))
      if (mode === 'utf-8' || !isBroken(text)) return text
      mode = 'western'
      return decodeWestern(bytes)
    }
  }
}

/**
 * The text of an uploaded file, in pieces of at most 64 K characters, with every line break as \n. Finds the
 * encoding by itself: UTF-8, UTF-16 with a byte order mark, else Windows-1252. Throws `file_too_large` and
 * `not_a_table`.
 */
export async function* decodeText(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<string> {
  let decode: Decode | undefined
  let held = ''
  for await (const piece of inPieces(stream, maxBytes)) {
    if (!decode) {
      refuseOtherFiles(piece)
      const utf16 = utf16Mark(piece)
      decode = utf16 ? utf16Decoder(utf16) : guessingDecoder()
    }
    const text = held + decode(piece, false)
    // A \r at the end may be the first half of \r\n.
    held = text.endsWith('\r') ? '\r' : ''
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n')
  }
  const rest = held + (decode?.(Buffer.alloc(0), true) ?? '')
  if (rest !== '') yield rest.replace(/\r\n?/g, '\n')
}
