import { hash } from 'node:crypto'
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
  /** What the first of them said, see `saidBy`, to tell a row that says just the same. */
  said: string | null
}

const said = new WeakMap<Given, string>()

/** All that a row says, with the ties it brings, as a fingerprint. */
export function saidBy(given: Given, ties: readonly unknown[]): string {
  const before = said.get(given)
  if (before) return before
  const now = hash('sha1', JSON.stringify(ties.length > 0 ? [given, ties] : given), 'base64')
  said.set(given, now)
  return now
}

/** In front of a key that is a name in full. */
export const WHOLE_NAME = 'whole '

const FLUSH = 256 * 1024
/** Rows are most like those near them: with so many at hand few have to be read back. */
const AT_HAND = 3000
/** Of a crowd of one name some are looked at all the same: a row may say word for word what another said. */
const NAMESAKES = 4

/**
 * Whom the rows so far have brought: found again by any key they had. The records lie in a file beside the upload, so
 * a million of them cost about 150 megabytes of memory, and none of them survives a restart: it is filled anew.
 */
export class FileMemory {
  readonly #path: string
  readonly #file: number
  readonly #keys = new KeyTable()
  /** Where in the file each record lies, as it is after the rows so far. */
  #places = new Float64Array(1024)
  #lengths = new Int32Array(1024)
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
    const own = `# ${record.id}`
    const at = this.#placeOf(record.id) ?? this.#count++
    this.#write(at, Buffer.from(JSON.stringify(record)))
    this.#hold(at, record)
    this.#keys.add(own, at)
    for (const key of keys) this.#keys.add(key, at)
  }

  #write(at: number, bytes: Buffer): void {
    if (at >= this.#places.length) {
      const [places, lengths] = [this.#places, this.#lengths]
      this.#places = new Float64Array(at * 2)
      this.#lengths = new Int32Array(at * 2)
      this.#places.set(places)
      this.#lengths.set(lengths)
    }
    this.#places[at] = this.#end
    this.#lengths[at] = bytes.length
    this.#end += bytes.length
    this.#waiting.push(bytes)
    if (this.#end - this.#written > FLUSH) this.#flush()
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

  #placeOf(id: string): number | undefined {
    return this.#keys.find(`# ${id}`).find((at) => this.#read(at).id === id)
  }

  /** As it is after the rows so far. */
  latest(id: string): Remembered | undefined {
    const at = this.#placeOf(id)
    return at === undefined ? undefined : this.#read(at)
  }

  /** Whoever has one of these keys, each once, as they are after the rows so far; a crowded key brings nobody. */
  find(keys: Iterable<string>): Remembered[] {
    const places = new Set<number>()
    for (const key of keys)
      for (const at of this.#keys.find(key, key.startsWith(WHOLE_NAME) ? NAMESAKES : 0)) places.add(at)
    return [...places].map((at) => this.#read(at))
  }

  close(): void {
    closeSync(this.#file)
    rmSync(this.#path, { force: true })
  }
}
