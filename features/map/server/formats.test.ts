import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import type { Network, NetworkNode } from '../contract.ts'
import { networkFile, type TakenNetwork } from './formats.ts'

type Element = { name: string; attributes: Record<string, string>; text: string }

/** Every element of well-formed XML, its namespaces resolved; anything else throws. */
function elementsOf(xml: string): Element[] {
  const parser = new SaxesParser({ xmlns: true })
  const [found, open]: [Element[], Element[]] = [[], []]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const plain = Object.entries(attributes).map(([key, { value }]) => [key, value])
    const element = { name, attributes: Object.fromEntries(plain), text: '' }
    found.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return found
}

// What XML cannot hold is left out; a line break in an attribute would come back as a blank.
const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
const written = (name: string) => name.replace(/[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')

const nodeOf = (name: string, at: number): NetworkNode => ({
  id: newId(),
  kind: at % 2 ? 'organisation' : 'person',
  name,
  sort: at % 2 ? 'religious' : 'member',
  stage: at % 2 ? 'met' : null,
  ties: 1,
  community: at % 3,
})
/** Who took it, with whatever a reason may hold. */
const MARK = 'Amina Yusuf, 29 Nov 2026, for: <the> "wall" & more'

const networks = fc.array(names, { minLength: 2, maxLength: 12 }).map((all): TakenNetwork => {
  const nodes = all.map(nodeOf)
  const edges = nodes
    .slice(1)
    .map((_, at): Network['edges'][number] => [at, at + 1, ((at % 3) + 1) as 1 | 2 | 3])
  const roles = edges.map((_, at) => `${all[at]!} & coach`)
  return {
    nodes,
    edges,
    roles,
    left: { people: 0, organisations: 0 },
    asOf: '2026-05-12T10:00:00.000Z',
    taken: MARK,
  }
})
const textOf = (network: TakenNetwork, format: 'csv' | 'graphml' | 'gexf') =>
  networkFile(network, format).text()
const ends = ({ nodes, edges }: TakenNetwork) =>
  edges.map(([from, to, strength]) => [nodes[from]!.id, nodes[to]!.id, String(strength)])

test('GraphML holds every node and tie, whatever their names', async () => {
  await fc.assert(
    fc.asyncProperty(networks, async (network) => {
      const elements = elementsOf(await textOf(network, 'graphml'))
      const of = (name: string) => elements.filter((each) => each.name === name)
      expect(elements[0]!.attributes.xmlns).toBe('http://graphml.graphdrawing.org/xmlns')
      const declared = new Set(of('key').map(({ attributes }) => attributes.id))
      const data = of('data')
      expect(data.every(({ attributes }) => declared.has(attributes.key))).toBe(true)
      expect(of('node').map(({ attributes }) => attributes.id)).toEqual(network.nodes.map(({ id }) => id))
      const labels = data.filter(({ attributes }) => attributes.key === 'label').map(({ text }) => text)
      expect(labels).toEqual(network.nodes.map(({ name }) => written(name)))
      expect(of('desc')[0]!.text).toContain(MARK)
      const said = data.filter(({ attributes }) => attributes.key === 'role').map(({ text }) => text)
      expect(said).toEqual(network.roles.map(written))
      const strengths = data.filter(({ attributes }) => attributes.key === 'strength')
      expect(
        of('edge').map(({ attributes: { source, target } }, at) => [source, target, strengths[at]!.text]),
      ).toEqual(ends(network))
    }),
    { numRuns: 60 },
  )
})

test('GEXF holds the same', async () => {
  await fc.assert(
    fc.asyncProperty(networks, async (network) => {
      const elements = elementsOf(await textOf(network, 'gexf'))
      const of = (name: string) => elements.filter((each) => each.name === name)
      expect(elements[0]!.attributes).toMatchObject({ xmlns: 'http://gexf.net/1.3', version: '1.3' })
      expect(of('node').map(({ attributes: { id, label } }) => [id, label])).toEqual(
        network.nodes.map(({ id, name }) => [id, written(name)]),
      )
      expect(of('description')[0]!.text).toContain(MARK)
      expect(of('edge').map(({ attributes: { label } }) => label)).toEqual(network.roles.map(written))
      expect(
        of('edge').map(({ attributes: { source, target, weight } }) => [source, target, weight]),
      ).toEqual(ends(network))
    }),
    { numRuns: 60 },
  )
})

test('CSV holds a line for each tie, and no formula', async () => {
  const nodes = ['=HYPERLINK("http://example.org")', 'Joan "JW" Whitlock, chair'].map(nodeOf)
  const network: TakenNetwork = {
    nodes,
    edges: [[0, 1, 2]],
    roles: ['coach'],
    left: { people: 0, organisations: 0 },
    asOf: '2026-05-12T10:00:00.000Z',
    taken: MARK,
  }
  const rows = parse(await textOf(network, 'csv'), { bom: true }) as string[][]
  expect(rows).toHaveLength(2)
  expect(rows[1]).toEqual([
    ...[nodes[0]!.id, `'=HYPERLINK("http://example.org")`, 'person'],
    ...[nodes[1]!.id, 'Joan "JW" Whitlock, chair', 'organisation', 'coach', '2', MARK],
  ])
})

test('a file that does not hold all says so, in its name and inside', async () => {
  const nodes = ['Joan', 'Marsh Juniors'].map(nodeOf)
  const asOf = '2026-05-12T10:00:00.000Z'
  const cut: TakenNetwork = {
    nodes,
    edges: [[0, 1, 2]],
    roles: ['coach'],
    left: { people: 3, organisations: 1 },
    asOf,
    taken: MARK,
  }
  const whole: TakenNetwork = { ...cut, left: { people: 0, organisations: 0 } }
  expect(networkFile(cut, 'csv').name).toBe('map-2-of-6.csv')
  expect(networkFile(whole, 'csv').name).toBe('map.csv')
  for (const format of ['graphml', 'gexf'] as const) {
    expect(await textOf(cut, format)).toContain('4 more fit the same filters and are not in this file')
    expect(await textOf(whole, format)).toContain('All that fit the filters')
  }
})
