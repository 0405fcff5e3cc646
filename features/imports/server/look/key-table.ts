import { MOST_CARRIERS } from '#kernel/text/carriers.ts'

const EMPTY = -1
/** How full it may be, and how much larger it then becomes: room that lies idle is memory that others need. */
const FULL = 0.8
const GROWTH = 1.3

/** FNV-1a, 32 bits, spread. Two keys may share it: whoever asks looks at what they got. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return Math.imul(hash ^ (hash >>> 16), 0x9e3779b1)
}

function grown<Numbers extends Int32Array | Uint8Array>(numbers: Numbers): Numbers {
  const larger = new (numbers.constructor as new (length: number) => Numbers)(
    Math.ceil(numbers.length * GROWTH),
  )
  larger.set(numbers)
  return larger
}

/** Entries by the hashes of their keys. */
class Part {
  #hashes: Int32Array
  /** The entry itself where there is but one; else the first of its nodes. */
  #heads: Int32Array
  #counts: Uint8Array
  #entries: Int32Array
  #nexts: Int32Array
  #slots = 0
  #nodes = 0

  constructor(room: number) {
    this.#hashes = new Int32Array(room)
    this.#heads = new Int32Array(room)
    this.#counts = new Uint8Array(room)
    this.#entries = new Int32Array(room)
    this.#nexts = new Int32Array(room)
  }

  #slotOf(hash: number): number {
    const length = this.#heads.length
    let slot = Math.floor(((hash >>> 0) / 0x1_0000_0000) * length)
    while (this.#counts[slot] !== 0 && this.#hashes[slot] !== hash) slot = slot + 1 === length ? 0 : slot + 1
    return slot
  }

  #growSlots(): void {
    const [hashes, heads, counts] = [this.#hashes, this.#heads, this.#counts]
    const length = Math.ceil(heads.length * GROWTH)
    this.#hashes = new Int32Array(length)
    this.#heads = new Int32Array(length)
    this.#counts = new Uint8Array(length)
    for (let at = 0; at < heads.length; at++) {
      if (counts[at] === 0) continue
      const slot = this.#slotOf(hashes[at]!)
      this.#hashes[slot] = hashes[at]!
      this.#heads[slot] = heads[at]!
      this.#counts[slot] = counts[at]!
    }
  }

  #node(entry: number, next: number): number {
    if (this.#nodes >= this.#entries.length) {
      this.#entries = grown(this.#entries)
      this.#nexts = grown(this.#nexts)
    }
    this.#entries[this.#nodes] = entry
    this.#nexts[this.#nodes] = next
    return this.#nodes++
  }

  /** The entries of a slot, the one that came last first. */
  #entriesAt(slot: number): number[] {
    const count = this.#counts[slot]!
    if (count < 2) return count === 0 ? [] : [this.#heads[slot]!]
    const found: number[] = []
    for (let node = this.#heads[slot]!; node !== EMPTY; node = this.#nexts[node]!)
      found.push(this.#entries[node]!)
    return found
  }

  add(hash: number, entry: number): void {
    if (this.#slots > this.#heads.length * FULL) this.#growSlots()
    const slot = this.#slotOf(hash)
    const count = this.#counts[slot]!
    if (count > MOST_CARRIERS || this.#entriesAt(slot).includes(entry)) return
    if (count === 0) this.#slots++
    this.#hashes[slot] = hash
    const rest = count === 1 ? this.#node(this.#heads[slot]!, EMPTY) : this.#heads[slot]!
    this.#heads[slot] = count === 0 ? entry : this.#node(entry, rest)
    this.#counts[slot] = count + 1
  }

  find(hash: number, ofCrowd: number): number[] {
    const slot = this.#slotOf(hash)
    const found = this.#entriesAt(slot)
    return this.#counts[slot]! > MOST_CARRIERS ? found.slice(0, ofCrowd) : found
  }
}

const PARTS = 16
const ROOM = 1 << 8

/**
 * Entries (whole numbers) by key, in typed arrays: about 14 bytes a key that one entry has, and 8 for each entry of
 * the others. Seven million keys of a million records take about 130 MB. In parts that grow one after another, each
 * from another size, so that never more than one is there in its old and its new size.
 */
export class KeyTable {
  readonly #parts = Array.from(
    { length: PARTS },
    (_, at) => new Part(Math.ceil(ROOM * GROWTH ** (at / PARTS))),
  )

  // By the last bits: the first ones say where in the part.
  #partOf(hash: number): Part {
    return this.#parts[hash & (PARTS - 1)]!
  }

  /** Puts an entry under this key, once; not where the key is crowded already. */
  add(key: string, entry: number): void {
    const hash = hashOf(key)
    this.#partOf(hash).add(hash, entry)
  }

  /** The entries of a key, the one that came last first; of a crowded key no more than `ofCrowd`. */
  find(key: string, ofCrowd = 0): number[] {
    const hash = hashOf(key)
    return this.#partOf(hash).find(hash, ofCrowd)
  }
}
