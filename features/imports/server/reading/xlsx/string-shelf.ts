import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { newId } from '#kernel/ids.ts'
import { unreadable } from '../limits.ts'

const BOX = 1024 * 1024
const BOXES_HELD = 32
const MOST = 8_000_000

/**
 * The texts that the cells of a workbook share, by number: the boxes used last in memory, the others in a file beside
 * the workbook that nobody else sees. `close` when done.
 */
export class StringShelf {
  readonly #path: string
  #file: number | undefined
  #held = new Map<number, Buffer>()
  #box = Buffer.alloc(BOX)
  #boxNumber = 0
  #filled = 0
  #count = 0
  #places = new Float64Array(1024)
  #lengths = new Uint32Array(1024)

  constructor(beside: string) {
    this.#path = `${beside}.${newId()}.strings`
  }

  add(text: string): void {
    const length = Buffer.byteLength(text)
    if (this.#count >= MOST) throw unreadable('file_too_large')
    if (length > BOX) throw unreadable('cell_too_long')
    if (this.#filled + length > BOX) this.#nextBox()
    this.#box.write(text, this.#filled)
    if (this.#count === this.#places.length) this.#grow()
    this.#places[this.#count] = this.#boxNumber * BOX + this.#filled
    this.#lengths[this.#count++] = length
    this.#filled += length
  }

  get(index: number): string {
    if (!(index >= 0 && index < this.#count)) return ''
    const place = this.#places[index]!
    const start = place % BOX
    return this.#find((place - start) / BOX).toString('utf8', start, start + this.#lengths[index]!)
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
    this.#file = undefined
    this.#held.clear()
  }

  #grow(): void {
    const places = new Float64Array(this.#count * 2)
    const lengths = new Uint32Array(this.#count * 2)
    places.set(this.#places)
    lengths.set(this.#lengths)
    this.#places = places
    this.#lengths = lengths
  }

  #nextBox(): void {
    this.#hold(this.#boxNumber, this.#box)
    this.#box = Buffer.alloc(BOX)
    this.#boxNumber++
    this.#filled = 0
  }

  /** A box leaves the memory for the file, where each has its place by its number. */
  #hold(number: number, box: Buffer): void {
    this.#held.set(number, box)
    if (this.#held.size <= BOXES_HELD) return
    const [oldest, leaving] = this.#held.entries().next().value!
    this.#held.delete(oldest)
    writeSync(this.#open(), leaving, 0, BOX, oldest * BOX)
  }

  #find(number: number): Buffer {
    if (number === this.#boxNumber) return this.#box
    const there = this.#held.get(number)
    if (there) return there
    const box = Buffer.alloc(BOX)
    readSync(this.#open(), box, 0, BOX, number * BOX)
    this.#hold(number, box)
    return box
  }

  #open(): number {
    if (this.#file === undefined) {
      this.#file = openSync(this.#path, 'wx+', 0o600)
      // An open file needs no name, and without one it can never be left behind.
      unlinkSync(this.#path)
    }
    return this.#file
  }
}
