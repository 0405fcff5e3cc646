import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import type { Network, NetworkNode } from '../contract.ts'
import { namesWithRoom } from './name-room.ts'

export type Placed = NetworkNode & { x: number; y: number; r: number; named: boolean }
export type Layout = {
  width: number
  height: number
  nodes: Placed[]
  edges: Network['edges']
}
type Size = { width: number; height: number }

const GOLDEN = Math.PI * (3 - Math.sqrt(5))
const EDGE_OF_PICTURE = 34
/** A small network settles in 140 steps; a large one begins near its place and may not hold the page up. */
const ticksFor = (nodes: number) => Math.max(36, Math.min(140, Math.round(12_000 / Math.max(1, nodes))))

export const radiusOf = (ties: number, crowded: boolean) =>
  Math.min(crowded ? 15 : 19, (crowded ? 4.5 : 6) + Math.sqrt(ties) * (crowded ? 1.5 : 2))

/** Communities begin on a spiral like seeds in a sunflower, the largest in the middle. */
function home(community: number): [number, number] {
  const away = 150 * Math.sqrt(community)
  return [away * Math.cos(community * GOLDEN), away * Math.sin(community * GOLDEN)]
}

type Body = SimulationNodeDatum & { r: number }

// Once the simulation has begun, the ends of a link are the bodies themselves.
const together = ({ nodes }: Network, source: Body | number | string, target: Body | number | string) => {
  const community = (end: Body | number | string) =>
    nodes[typeof end === 'object' ? end.index! : Number(end)]!.community
  return community(source) === community(target)
}

function settle(network: Network, radii: readonly number[]): Body[] {
  const ticks = ticksFor(network.nodes.length)
  const bodies = network.nodes.map(({ community }, at): Body => {
    const [x, y] = home(community)
    return { x: x + 14 * Math.cos(at * GOLDEN), y: y + 14 * Math.sin(at * GOLDEN), r: radii[at]! }
  })
  const links = network.edges.map(([source, target, strength]) => ({ source, target, strength }))
  forceSimulation(bodies)
    .force(
      'ties',
      forceLink(links)
        .distance((link) => 70 - 12 * link.strength)
        .strength(({ source, target }) => (together(network, source, target) ? 0.25 : 0.02)),
    )
    .force('apart', forceManyBody().strength(-90).distanceMax(420))
    .force(
      'room',
      forceCollide<Body>((body) => body.r + 3),
    )
    .force('x', forceX<Body>((_, at) => home(network.nodes[at]!.community)[0]).strength(0.14))
    .force('y', forceY<Body>((_, at) => home(network.nodes[at]!.community)[1]).strength(0.14))
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .stop()
    .tick(ticks)
  return bodies
}

function fit(bodies: readonly Body[], { width, height }: Size) {
  const span = (of: (body: Body) => number) => {
    const all = bodies.map(of)
    return [Math.min(...all), Math.max(...all)] as const
  }
  const [[left, right], [top, bottom]] = [span((body) => body.x!), span((body) => body.y!)]
  const scale = (room: number, from: number, to: number) =>
    (room - 2 * EDGE_OF_PICTURE) / Math.max(1, to - from)
  const [sx, sy] = [scale(width, left, right), scale(height, top, bottom)]
  return (body: Body) => ({
    x: bodies.length === 1 ? width / 2 : EDGE_OF_PICTURE + (body.x! - left) * sx,
    y: bodies.length === 1 ? height / 2 : EDGE_OF_PICTURE + (body.y! - top) * sy,
  })
}

/** Places a network of up to some hundreds by its ties. Pure and steady: the same ties give the same picture. */
export function layoutNetwork(network: Network, size: Size): Layout {
  const crowded = network.nodes.length > 80
  const radii = network.nodes.map((node) => radiusOf(node.ties, crowded))
  const bodies = settle(network, radii)
  const place = fit(bodies, size)
  const most = [...network.nodes.keys()].sort((a, b) => network.nodes[b]!.ties - network.nodes[a]!.ties)
  const placed = network.nodes.map((node, at) => ({ ...node, ...place(bodies[at]!), r: radii[at]! }))
  const named = namesWithRoom(placed, [0, ...most.filter(Boolean)], size.width, Math.round(size.width / 40))
  const nodes = placed.map((node, at) => ({ ...node, named: named.has(at) }))
  return { ...size, nodes, edges: network.edges }
}

const round = (value: number) => Math.round(value * 10) / 10

/** Ties as the `d` of one path. */
export const strokes = ({ nodes }: Layout, edges: Layout['edges']) =>
  edges
    .map(([from, to]) => {
      const [a, b] = [nodes[from]!, nodes[to]!]
      return `M${round(a.x)} ${round(a.y)}L${round(b.x)} ${round(b.y)}`
    })
    .join('')
