/** A typed array that grows as it is filled, by half each time: rows come in without our knowing how many. */
export class Rows<T extends Uint8Array | Uint16Array | Uint32Array> {
  data: T
  length = 0
  private readonly make: (size: number) => T

  constructor(make: (size: number) => T, size = 1024) {
    this.make = make
    this.data = make(size)
  }

  push(value: number): void {
    if (this.length === this.data.length) this.grow()
    this.data[this.length++] = value
  }

  /** The filled part. */
  whole(): T {
    return this.data.slice(0, this.length) as T
  }

  private grow(): void {
    const larger = this.make(Math.ceil(this.data.length * 1.5))
    larger.set(this.data)
    this.data = larger
  }
}

export const words32 = (size?: number) => new Rows((length) => new Uint32Array(length), size)
export const words16 = () => new Rows((length) => new Uint16Array(length))
export const bytes8 = () => new Rows((length) => new Uint8Array(length))
