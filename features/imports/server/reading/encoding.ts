import { isAscii, isUtf8 } from 'node:buffer'
import type { Encoding } from '../../mapping.contract.ts'

/** The encoding that a byte order mark announces, and how many bytes the mark takes. */
export function byteOrderMark(head: Uint8Array): { encoding: Encoding; length: number } | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  return undefined
}

/**
 * UTF-16 without a mark: every line break, delimiter and letter of English has a zero byte on the same side. A few letters
 * have one on the other ("Ā" is U+0100); none has two, as the numbers in a binary do.
 */
export function unmarkedUtf16(head: Uint8Array): Encoding | undefined {
  const zeros: [number, number] = [0, 0]
  for (let at = 0; at + 1 < head.length; at += 2) {
    const [first, second] = [head[at] === 0, head[at + 1] === 0]
    if (first && second) return undefined
    if (first) zeros[0]++
    if (second) zeros[1]++
  }
  const many = head.length / 20
  if (zeros[1] > many && zeros[0] * 5 < zeros[1]) return 'utf-16le'
  if (zeros[0] > many && zeros[1] * 5 < zeros[0]) return 'utf-16be'
  return undefined
}

/** How many bytes stand before a UTF-8 character that the end of the piece cuts in two. */
function wholeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) break
    if (byte < 0xc0) continue
    const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return needs > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

const MULTIBYTE = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g

/** Weighs a whole file, piece by piece: is what is not plain English in it UTF-8, or Windows-1252 as older programs write? */
export class EncodingScale {
  #pending: Buffer = Buffer.alloc(0)
  #good = 0
  #bad = 0

  weigh(piece: Buffer): void {
    const bytes = this.#pending.length > 0 ? Buffer.concat([this.#pending, piece]) : piece
    const whole = bytes.subarray(0, wholeLength(bytes))
    this.#pending = Buffer.from(bytes.subarray(whole.length))
    if (isAscii(whole)) return
    if (isUtf8(whole)) {
      this.#good++
      return
    }
    const text = whole.toString('latin1')
    this.#good += text.match(MULTIBYTE)?.length ?? 0
    this.#bad += text.replace(MULTIBYTE, '').match(/[\x80-\xff]/g)?.length ?? 0
  }

  get encoding(): Encoding {
    return this.#bad + (this.#pending.length > 0 ? 1 : 0) > this.#good ? 'windows-1252' : 'utf-8'
  }
}

// Node decodes 'windows-1252' as plain Latin-1 and loses curly quotes, dashes and the euro sign.
const WESTERN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

const decodeWestern = (bytes: string) =>
  bytes.replace(/[\x80-\x9f]/g, (letter) => WESTERN[letter.charCodeAt(0) - 0x80]!)

const PLAIN = /^[^\x80-\xff]*$/

/**
 * Text of which each character stands for one byte, as it was meant. A cell that cannot be UTF-8 within a UTF-8 file,
 * as happens where lists were put together, is taken for Windows-1252.
 */
export function decodeBytes(text: string, encoding: 'utf-8' | 'windows-1252'): string {
  if (PLAIN.test(text)) return text
  if (encoding === 'windows-1252') return decodeWestern(text)
  const bytes = Buffer.from(text, 'latin1')
  return isUtf8(bytes) ? bytes.toString('utf8') : decodeWestern(text)
}
