import { expect, test } from 'vitest'
import { clash, nameAt, namesWithRoom, shortName } from './name-room.ts'

const nodes = Array.from({ length: 60 }, (_, at) => ({
  name: at % 3 ? `Harrow Dale Central Mosque ${at}` : `Canal Choir ${at}`,
  x: (at * 97) % 358,
  y: (at * 61) % 470,
  r: 8,
}))
const order = [...nodes.keys()]

test('names never lie over each other and stay within the picture of a phone', () => {
  const taken = [...namesWithRoom(nodes, order, 358, 60)].map((at) => nodes[at]!)
  expect(taken.length).toBeGreaterThan(8)
  expect(taken[0]).toBe(nodes[0])
  for (const [at, one] of taken.entries()) {
    const { x, y } = nameAt(one, 358)
    const half = (shortName(one.name).length * 7) / 2
    expect(x - half).toBeGreaterThanOrEqual(0)
    expect(x + half).toBeLessThanOrEqual(358)
    expect(y).toBeGreaterThan(12)
    for (const other of taken.slice(at + 1)) expect(clash(one, other, 358)).toBe(false)
  }
})
