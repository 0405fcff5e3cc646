import { unmarkedUtf16 } from './encoding.ts'
import { unreadable } from './limits.ts'

/** First bytes, written one character a byte, of files that people send by mistake. Nothing is ever unpacked. */
const SIGNATURES: [start: string, file: string][] = [
  ['PK\x03\x04', 'spreadsheet'],
  ['PK\x05\x06', 'archive'],
  ['PK\x07\x08', 'archive'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'old_spreadsheet'],
  ['%PDF', 'pdf'],
  ['{\\rtf', 'document'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['\x1f\x8b', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['\xfd7zXZ', 'archive'],
  ['\x28\xb5\x2f\xfd', 'archive'],
  ['Rar!\x1a', 'archive'],
  ['BZh', 'archive'],
  ['\x7fELF', 'program'],
  ['MZ\x90', 'program'],
  ['SQLite format 3', 'database'],
  ['BEGIN:VCARD', 'contact_card'],
]
const MARKUP = /^\s*(<!doctype|<html|<\?xml|<table|\[\s*\{|\{\s*")/i

/** Control characters other than tab and line breaks: hardly ever in text, everywhere in binaries. */
function countControls(head: Uint8Array): number {
  let count = 0
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32)) count++
  return count
}

/** A container of the kind that spreadsheets come in. */
export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4

/** Throws `not_a_table` when the beginning of a file shows that it is not text in columns. */
export function refuseOtherFiles(head: Uint8Array): void {
  const start = Buffer.from(head.subarray(0, 64)).toString('latin1')
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature))
  if (known) throw unreadable('not_a_table', { file: known[1] })
  if (utf16Mark(head) || unmarkedUtf16(head)) return
  if (MARKUP.test(start.replace(/^\xef\xbb\xbf/, ''))) throw unreadable('not_a_table', { file: 'markup' })
  const binary = head.includes(0) || countControls(head) * 50 > head.length
  if (binary) throw unreadable('not_a_table', { file: 'binary' })
}

/** The encoding that a UTF-16 byte order mark announces. */
export function utf16Mark(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return undefined
}
