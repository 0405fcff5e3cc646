import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Network, NetworkNode } from '../contract.ts'
import { layoutNetwork } from './layout.ts'
import { boxOfName, boxOfShape, shortName } from './name-room.ts'
import { offLine } from './small.ts'

type Edge = Network['edges'][number]

function networkOf(names: readonly string[], edges: readonly Edge[]): Network {
  const nodes = names.map((name, at) => {
    const ties = edges.filter(([from, to]) => from === at || to === at).length
    const kind = at === 0 ? 'organisation' : 'person'
    return { id: String(at), kind, name, ties, community: at % 3, sort: null, stage: null } as NetworkNode
  })
  return { nodes, edges: [...edges], left: { people: 0, organisations: 0 }, asOf: '2026-05-12T10:00:00.000Z' }
}

const GURDWARA = networkOf(
  ['Harrow Dale Gurdwara', 'Amarjit Singh', 'Sunita Rao', 'Harpreet Gill', 'Kulwant Bains'],
  [
    [0, 1, 3],
    [0, 2, 2],
    [1, 2, 3],
    [2, 3, 2],
    [2, 4, 2],
  ],
)
const PHONE = { width: 358, height: 470 }
const DESK = { width: 1000, height: 380 }

/** Shapes that stand upon a line between two others. */
const uponLines = ({ nodes, edges }: ReturnType<typeof layoutNetwork>) =>
  nodes.filter((node, at) =>
    edges.some(
      ([from, to]) => at !== from && at !== to && offLine(node, nodes[from]!, nodes[to]!).far < node.r + 2,
    ),
  )

describe.each([PHONE, DESK])('a small network on %o', (size) => {
  test('has the one asked for in its middle, all names, and nobody upon a line', () => {
    const layout = layoutNetwork(GURDWARA, size, true)
    expect(layout.nodes[0]).toMatchObject({ x: size.width / 2, y: size.height / 2 })
    expect(layout.nodes.every(({ named }) => named)).toBe(true)
    expect(uponLines(layout)).toEqual([])
  })

  test('no shape of a tree stands upon a line, and all stay within', () => {
    const tree = fc.array(fc.nat(), { maxLength: 11 }).map((above) =>
      networkOf(
        ['Canal Choir', ...above.map((_, at) => `Person ${at}`)],
        above.map((each, at): Edge => [each % (at + 1), at + 1, 2]),
      ),
    )
    fc.assert(
      fc.property(tree, fc.boolean(), (network, middle) => {
        const layout = layoutNetwork(network, size, middle)
        expect(uponLines(layout)).toEqual([])
        for (const { x, y } of layout.nodes) {
          expect(x > 0 && x < size.width && y > 0 && y < size.height).toBe(true)
        }
      }),
    )
  })

  test('no name covers a shape or another name', () => {
    const many = networkOf(
      Array.from({ length: 25 }, (_, at) => `Harrow Dale group ${at}`),
      Array.from({ length: 24 }, (_, at): Edge => [at % 5, at + 1, 2]),
    )
    const { nodes } = layoutNetwork(many, size)
    const boxes = nodes.flatMap((node) => (node.label ? [boxOfName(shortName(node.name), node.label)] : []))
    expect(boxes.length).toBeGreaterThan(size === DESK ? 20 : 12)
    const over = (box: (typeof boxes)[number], other: (typeof boxes)[number]) =>
      box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom
    for (const [at, box] of boxes.entries()) {
      expect(nodes.some((node) => over(box, boxOfShape(node)))).toBe(false)
      expect(boxes.slice(at + 1).some((other) => over(box, other))).toBe(false)
    }
  })
})
