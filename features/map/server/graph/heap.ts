/** A binary heap of nodes, cheapest first, in typed arrays. A node may stand in it several times. */
export class Heap {
  size = 0
  private keys = new Float64Array(1024)
  private nodes = new Uint32Array(1024)

  clear(): void {
    this.size = 0
  }

  /** The cheapest cost; Infinity when empty. */
  top(): number {
    return this.size > 0 ? this.keys[0]! : Infinity
  }

  push(key: number, node: number): void {
    if (this.size === this.keys.length) this.grow()
    let place = this.size++
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (this.keys[parent]! <= key) break
      this.keys[place] = this.keys[parent]!
      this.nodes[place] = this.nodes[parent]!
      place = parent
    }
    this.keys[place] = key
    this.nodes[place] = node
  }

  /** Takes out the cheapest node. Ask only when `size` is not 0. */
  pop(): number {
    const cheapest = this.nodes[0]!
    const key = this.keys[--this.size]!
    const node = this.nodes[this.size]!
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      if (child >= this.size) break
      if (child + 1 < this.size && this.keys[child + 1]! < this.keys[child]!) child++
      if (this.keys[child]! >= key) break
      this.keys[place] = this.keys[child]!
      this.nodes[place] = this.nodes[child]!
      place = child
    }
    this.keys[place] = key
    this.nodes[place] = node
    return cheapest
  }

  private grow(): void {
    const [keys, nodes] = [new Float64Array(this.size * 2), new Uint32Array(this.size * 2)]
    keys.set(this.keys)
    nodes.set(this.nodes)
    this.keys = keys
    this.nodes = nodes
  }
}
