import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { KeyTable } from './key-table.ts'
import type { Given, Record_ } from './subject.ts'

/** A record that earlier rows of the file spoke of, as it will be after them. */
export type Remembered = {
  id: string
  /** The row that brings it in; null where it is there already. */
  line: number | null
  version: number
  input: Record_
  /** Fields that those rows spoke about. */
  spoken: string[]
  /** What the first of them said, to tell a row that says just the same. */
  given: Given
}

const FLUSH = 256 * 1024
/** Rows are most like those near them: with so many at hand few have to be read back. */
const AT_HAND = 3000

/**
 * Whom the rows so far have brought: found again by any key they had. The records lie in a file beside the upload, so
 * a million of them cost about a hundred megabytes of memory, and none of them survives a restart: it is filled anew.
 */
export class FileMemory {
  readonly #path: string
  readonly #file: number
  readonly #keys = new KeyTable()
  #places = new Float64Array(1024)
  #lengths = new Int32Array(1024)
  /** 1 where something newer stands for the record. */
  #outdated = new Uint8Array(1024)
  #space = Buffer.alloc(4096)
  #count = 0
  #end = 0
  #written = 0
  #waiting: Buffer[] = []
  readonly #atHand = new Map<number, Remembered>()

  constructor(path: string) {
    this.#path = path
    this.#file = openSync(path, 'w+', 0o600)
  }

  /** Keeps a record, or what has become of it, to be found by these keys as well as those it had. */
  keep(record: Remembered, keys: Iterable<string>): void {
    const old = this.#latest(record.id)
    const at = this.#append(Buffer.from(JSON.stringify(record)))
    this.#hold(at, record)
    if (old) {
      this.#keys.replace(`# ${record.id}`, old.at, at)
      this.#outdated[old.at] = 1
    }
    if (!old) this.#keys.add(`# ${record.id}`, at)
    for (const key of keys) this.#keys.add(key, at)
  }

  #append(bytes: Buffer): number {
    const at = this.#count++
    if (at >= this.#places.length) {
      const [places, lengths, outdated] = [this.#places, this.#lengths, this.#outdated]
      this.#places = new Float64Array(at * 2)
      this.#lengths = new Int32Array(at * 2)
      this.#outdated = new Uint8Array(at * 2)
      this.#places.set(places)
      this.#lengths.set(lengths)
      this.#outdated.set(outdated)
    }
    this.#places[at] = this.#end
    this.#lengths[at] = bytes.length
    this.#end += bytes.length
    this.#waiting.push(bytes)
    if (this.#end - this.#written > FLUSH) this.#flush()
    return at
  }

  #flush(): void {
    const all = Buffer.concat(this.#waiting)
    let done = 0
    while (done < all.length)
      done += writeSync(this.#file, all, done, all.length - done, this.#written + done)
    this.#written += all.length
    this.#waiting = []
  }

  #hold(at: number, record: Remembered): void {
    this.#atHand.set(at, record)
    if (this.#atHand.size > AT_HAND) this.#atHand.delete(this.#atHand.keys().next().value!)
  }

  #read(at: number): Remembered {
    const held = this.#atHand.get(at)
    if (held) return held
    if (this.#places[at]! + this.#lengths[at]! > this.#written) this.#flush()
    const length = this.#lengths[at]!
    if (this.#space.length < length) this.#space = Buffer.alloc(length * 2)
    readSync(this.#file, this.#space, 0, length, this.#places[at]!)
    const record: Remembered = JSON.parse(this.#space.toString('utf8', 0, length))
    this.#hold(at, record)
    return record
  }

  #latest(id: string): { at: number; record: Remembered } | undefined {
    for (const at of this.#keys.find(`# ${id}`, 20)) {
      const record = this.#read(at)
      if (record.id === id) return { at, record }
    }
    return undefined
  }

  /** As it is after the rows so far. */
  latest(id: string): Remembered | undefined {
    return this.#latest(id)?.record
  }

  /** Whoever has one of these keys, each once, as they are after the rows so far; some where a key is common. */
  find(keys: Iterable<string>, most: number): Remembered[] {
    const places = new Set<number>()
    for (const key of keys) for (const at of this.#keys.find(key, most)) places.add(at)
    const found = new Map<string, Remembered>()
    for (const at of places) {
      const record = this.#read(at)
      if (found.has(record.id)) continue
      found.set(record.id, this.#outdated[at] ? this.latest(record.id)! : record)
    }
    return [...found.values()]
  }

  close(): void {
    closeSync(this.#file)
    rmSync(this.#path, { force: true })
  }
}
