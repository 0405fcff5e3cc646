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
import { namesAround, namesWithRoom } from './name-room.ts'
import { makeRoom, SMALL } from './small.ts'

export type Placed = NetworkNode & {
  x: number
  y: number
  r: number
  named: boolean
  label?: { x: number; y: number }
}
export type Layout = {
  width: number
  height: number
  nodes: Placed[]
  edges: Network['edges']
}
type Size = { width: number; height: number }

const GOLDEN = Math.PI * (3 - Math.sqrt(5))
const EDGE_OF_PICTURE = 34
/** Two people are not pulled to the two ends of a desk. */
const MOST_STRETCHED = 2.6
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

/** A few settle around one place, with room between them; the one in the middle stays there. */
function settleFew(network: Network, radii: readonly number[], middle: boolean): Body[] {
  const bodies = network.nodes.map((_, at): Body => {
    const away = 40 * Math.sqrt(at)
    const fixed = middle && at === 0 ? { fx: 0, fy: 0 } : {}
    return { x: away * Math.cos(at * GOLDEN), y: away * Math.sin(at * GOLDEN), r: radii[at]!, ...fixed }
  })
  const links = network.edges.map(([source, target]) => ({ source, target }))
  forceSimulation(bodies)
    .force('ties', forceLink(links).distance(90).strength(0.4))
    .force('apart', forceManyBody().strength(-400))
    .force('x', forceX<Body>(0).strength(0.06))
    .force('y', forceY<Body>(0).strength(0.06))
    .stop()
    .tick(300)
  return bodies
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

/** From where they settled into the picture; around the one in the middle, if there is one. */
function fit(bodies: readonly Body[], { width, height }: Size, middle: boolean, most = Infinity) {
  const span = (of: (body: Body) => number, room: number) => {
    const all = bodies.map(of)
    const [least, greatest] = [Math.min(...all), Math.max(...all)]
    const centre = middle ? of(bodies[0]!) : (least + greatest) / 2
    const half = Math.max(0.5, greatest - centre, centre - least)
    return { centre, scale: Math.min(most, (room / 2 - EDGE_OF_PICTURE) / half) }
  }
  const [across, down] = [span((body) => body.x!, width), span((body) => body.y!, height)]
  return (body: Body) => ({
    x: width / 2 + (body.x! - across.centre) * across.scale,
    y: height / 2 + (body.y! - down.centre) * down.scale,
  })
}

/** Up to a screenful of names: everyone named, no shape upon a line, and the one asked for in the very middle. */
function layoutFew(network: Network, size: Size, middle: boolean): Layout {
  const radii = network.nodes.map((node) => radiusOf(node.ties, false))
  const bodies = settleFew(network, radii, middle)
  const place = fit(bodies, size, middle, MOST_STRETCHED)
  const spots = network.nodes.map((node, at) => ({ ...node, ...place(bodies[at]!), r: radii[at]! }))
  const placed = makeRoom(spots, network.edges, size, middle)
  const labels = namesAround(placed, network.edges, size)
  const nodes = placed.map((node, at) => {
    const label = labels.get(at)
    return { ...node, named: label !== undefined, ...(label ? { label } : {}) }
  })
  return { ...size, nodes, edges: network.edges }
}

/**
 * Places a network of up to some hundreds by its ties. Pure and steady: the same ties give the same picture. `middle`: the
 * first node was asked for, and a small picture is drawn around it.
 */
export function layoutNetwork(network: Network, size: Size, middle = false): Layout {
  if (network.nodes.length <= SMALL) return layoutFew(network, size, middle)
  const crowded = network.nodes.length > 80
  const radii = network.nodes.map((node) => radiusOf(node.ties, crowded))
  const bodies = settle(network, radii)
  const place = fit(bodies, size, false)
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
