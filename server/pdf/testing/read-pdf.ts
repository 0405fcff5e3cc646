import { inflateSync } from 'node:zlib'

/** The file's own letters, and all that its packed streams hold. */
export async function readPdf(file: File) {
  const bytes = Buffer.from(await file.arrayBuffer())
  const raw = bytes.toString('latin1')
  const packed = [...raw.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: found }) => {
    const from = index + found.length
    try {
      return [inflateSync(bytes.subarray(from, raw.indexOf('endstream', from))).toString('latin1')]
    } catch {
      return []
    }
  })
  const all = raw + packed.join('\n')
  return {
    raw,
    all,
    pages: all.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
    text: textOf(all),
    /** The sizes of type that it sets, in points. */
    sizes: [...all.matchAll(/\/\w+ ([\d.]+) Tf/g)].map(([, size]) => Number(size)),
    /** What pictures show, in words. */
    alts: [...all.matchAll(/\/Alt <FEFF([0-9A-F]+)>/g)].map(([, hex]) =>
      Buffer.from(hex!, 'hex').swap16().toString('utf16le'),
    ),
  }
}

/** What a reader copies from it: glyph numbers of each font through its own table of letters. */
function textOf(all: string): string {
  const letters = new Map<string, string>()
  for (const [, code, utf16] of all.matchAll(/^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>$/gm))
    letters.set(code!.toLowerCase(), Buffer.from(utf16!, 'hex').swap16().toString('utf16le'))
  return [...letters.values()].join('')
}
