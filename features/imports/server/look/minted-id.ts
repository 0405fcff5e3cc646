import { createHash } from 'node:crypto'

/**
 * The id of a record that an import makes: the same for the same import and key however often it is asked for, so a
 * dry run, the writing and each of their resumptions agree without keeping it. A UUIDv7 with the time of the import's
 * own id; with a `place` (of the row in the file) ids sort by it, which keeps indexes dense.
 */
export function mintedId(importId: string, key: string, place?: number): string {
  const bytes = createHash('sha256').update(`${importId} ${key}`).digest().subarray(0, 16)
  Buffer.from(importId.replaceAll('-', ''), 'hex').copy(bytes, 0, 0, 6)
  if (place !== undefined) {
    // 30 bits: 12 behind the version, 14 behind the variant, 4 more.
    bytes[6] = (place >> 26) & 0x0f
    bytes[7] = (place >> 18) & 0xff
    bytes[8] = (place >> 12) & 0x3f
    bytes[9] = (place >> 4) & 0xff
    bytes[10] = ((place & 0x0f) << 4) | (bytes[10]! & 0x0f)
  }
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** The place that an id was made with. */
export function placeIn(id: string): number {
  const [seventh, eighth, ninth, tenth, eleventh] = Buffer.from(id.replaceAll('-', ''), 'hex').subarray(6)
  const high = ((seventh! & 0x0f) << 26) | (eighth! << 18) | ((ninth! & 0x3f) << 12)
  return high | (tenth! << 4) | (eleventh! >> 4)
}

/** Whether a record was to be made by this import. */
export const isMintedBy = (importId: string, id: string): boolean => id.slice(0, 13) === importId.slice(0, 13)
