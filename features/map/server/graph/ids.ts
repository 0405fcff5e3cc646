/** Ids as four words of 32 bits, and where each stands: no text of an id is kept. */

const word = (id: string, at: number) => Number.parseInt(id.slice(at, at + 8), 16)

/** An id as four numbers. */
export function packId(id: string, into: Uint32Array, place = 0): void {
  const hex = id.replaceAll('-', '')
  for (let part = 0; part < 4; part++) into[place * 4 + part] = word(hex, part * 8)
}

/** The same from the sixteen bytes that PostgreSQL sends. */
export function packBytes(bytes: Buffer, at: number, into: Uint32Array): void {
  for (let part = 0; part < 4; part++) into[part] = bytes.readUInt32BE(at + part * 4)
}

export function unpackId(ids: Uint32Array, place: number): string {
  let hex = ''
  for (let part = 0; part < 4; part++) hex += ids[place * 4 + part]!.toString(16).padStart(8, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

function placeOf(key: Uint32Array, mask: number): number {
  let mixed = Math.imul(key[0]! ^ Math.imul(key[3]!, 0x9e3779b1), 0x85ebca6b) ^ key[1]!
  mixed = Math.imul(mixed ^ (mixed >>> 15) ^ key[2]!, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 13)) & mask
}

/** A hash table with open addressing: from an id to the node that has it. At most half full. */
export class IdIndex {
  readonly slots: Uint32Array
  private readonly ids: Uint32Array
  private readonly key = new Uint32Array(4)

  /** For up to `most` nodes, whose ids stand in `ids`. */
  constructor(ids: Uint32Array, most: number) {
    this.ids = ids
    this.slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(8, most * 2))))
  }

  add(node: number): void {
    const mask = this.slots.length - 1
    let slot = placeOf(this.ids.subarray(node * 4, node * 4 + 4), mask)
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask
    this.slots[slot] = node + 1
  }

  /** The node with this id in four words; -1 when there is none. */
  find(key: Uint32Array): number {
    const mask = this.slots.length - 1
    for (let slot = placeOf(key, mask); this.slots[slot] !== 0; slot = (slot + 1) & mask) {
      const node = this.slots[slot]! - 1
      const at = node * 4
      const { ids } = this
      if (ids[at] === key[0] && ids[at + 1] === key[1] && ids[at + 2] === key[2] && ids[at + 3] === key[3])
        return node
    }
    return -1
  }

  findText(id: string): number {
    packId(id, this.key)
    return this.find(this.key)
  }
}
