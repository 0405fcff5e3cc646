/** A key that has met this many entries tells little: no more of them are kept, and few of them are looked at. */
const MOST = 20
const FEW = 4
const EMPTY = -1

/** FNV-1a, 32 bits. Two keys may share it: whoever asks looks at what they got. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return hash | 0
}

/** Entries (whole numbers) by key, in typed arrays: about 20 bytes a key, so five million of them fit. */
export class KeyTable {
  #hashes = new Int32Array(1 << 12)
  #heads = new Int32Array(1 << 12).fill(EMPTY)
  #counts = new Uint8Array(1 << 12)
  #entries = new Int32Array(1 << 12)
  #nexts = new Int32Array(1 << 12)
  #slots = 0
  #nodes = 0

  #slotOf(hash: number): number {
    const mask = this.#heads.length - 1
    let slot = Math.imul(hash, 0x9e3779b1) & mask
    while (this.#heads[slot] !== EMPTY && this.#hashes[slot] !== hash) slot = (slot + 1) & mask
    return slot
  }

  #growSlots(): void {
    const [hashes, heads, counts] = [this.#hashes, this.#heads, this.#counts]
    this.#hashes = new Int32Array(heads.length * 2)
    this.#heads = new Int32Array(heads.length * 2).fill(EMPTY)
    this.#counts = new Uint8Array(heads.length * 2)
    for (let at = 0; at < heads.length; at++) {
      if (heads[at] === EMPTY) continue
      const slot = this.#slotOf(hashes[at]!)
      this.#hashes[slot] = hashes[at]!
      this.#heads[slot] = heads[at]!
      this.#counts[slot] = counts[at]!
    }
  }

  #node(entry: number, next: number): number {
    if (this.#nodes >= this.#entries.length) {
      const [entries, nexts] = [this.#entries, this.#nexts]
      this.#entries = new Int32Array(entries.length * 2)
      this.#nexts = new Int32Array(entries.length * 2)
      this.#entries.set(entries)
      this.#nexts.set(nexts)
    }
    this.#entries[this.#nodes] = entry
    this.#nexts[this.#nodes] = next
    return this.#nodes++
  }

  /** One entry more under this key. */
  add(key: string, entry: number): void {
    if (this.#slots * 5 > this.#heads.length * 3) this.#growSlots()
    const hash = hashOf(key)
    const slot = this.#slotOf(hash)
    const fresh = this.#heads[slot] === EMPTY
    if (!fresh && this.#counts[slot]! >= MOST) return
    if (fresh) this.#slots++
    this.#hashes[slot] = hash
    this.#heads[slot] = this.#node(entry, fresh ? EMPTY : this.#heads[slot]!)
    this.#counts[slot]! += 1
  }

  /** Puts an entry in the place of another under this key. */
  replace(key: string, old: number, entry: number): void {
    let node = this.#heads[this.#slotOf(hashOf(key))]!
    while (node !== EMPTY && this.#entries[node] !== old) node = this.#nexts[node]!
    if (node !== EMPTY) this.#entries[node] = entry
  }

  /** The entries kept last under a key, at most so many. */
  find(key: string, most: number): number[] {
    const found: number[] = []
    const slot = this.#slotOf(hashOf(key))
    const enough = this.#counts[slot]! < MOST ? most : FEW
    let node = this.#heads[slot]!
    while (node !== EMPTY && found.length < enough) {
      found.push(this.#entries[node]!)
      node = this.#nexts[node]!
    }
    return found
  }
}
