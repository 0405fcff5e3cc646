import { describe, expect, it } from 'vitest'
import { tiesSvg } from './ties-export.ts'
import { layoutTies, type TieEdge, type TieNode } from './ties-layout.ts'

const size = { width: 680, height: 520 }
const person = (id: number): TieNode => ({
  id: `${id}`,
  label: `Person ${id}`,
  kind: 'person',
  weight: 1 + (id % 3),
})

function star(count: number, direct: number) {
  const nodes = Array.from({ length: count }, (_, id) => person(id))
  const edges = nodes
    .slice(1)
    .map(
      (node, at): TieEdge => ({ from: at < direct ? '0' : `${1 + (at % direct)}`, to: node.id, strength: 2 }),
    )
  return { nodes, edges }
}

describe('layoutTies', () => {
  it('draws nothing of nobody', () => {
    expect(layoutTies([], [], size).nodes).toEqual([])
  })

  it('puts the first in the middle and sixty inside the frame, none on top of another', () => {
    const { nodes, edges } = star(60, 14)
    const placed = layoutTies(nodes, edges, size).nodes
    expect(placed[0]).toMatchObject({ id: '0', x: 340, y: 260 })
    for (const node of placed) {
      expect(node.x - node.r).toBeGreaterThan(0)
      expect(node.x + node.r).toBeLessThan(size.width)
      expect(node.textY).toBeGreaterThan(10)
      expect(node.textY).toBeLessThan(size.height)
    }
    expect(new Set(placed.map((node) => `${Math.round(node.x)} ${Math.round(node.y)}`)).size).toBe(60)
  })

  it('leaves out ties to those who are not shown, and places those without a tie', () => {
    const layout = layoutTies([person(0), person(1)], [{ from: '0', to: 'hidden', strength: 1 }], size)
    expect(layout.edges).toEqual([])
    expect(layout.nodes).toHaveLength(2)
  })

  it('gives the same picture for the same ties', () => {
    const { nodes, edges } = star(20, 6)
    expect(layoutTies(nodes, edges, size)).toEqual(layoutTies(nodes, edges, size))
  })
})

describe('tiesSvg', () => {
  it('keeps names from becoming markup', () => {
    const layout = layoutTies([{ ...person(0), label: '<b>"&' }], [], size)
    const svg = tiesSvg(layout, '<script>', 'Amina Yusuf, for: <the> wall')
    expect(svg).not.toContain('<b>')
    expect(svg).not.toContain('<script>')
    expect(svg).toContain('Amina Yusuf, for: &#60;the&#62; wall</text></svg>')
    expect(svg).not.toContain('style=')
  })
})
