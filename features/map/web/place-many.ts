import type { Network } from '../contract.ts'
import { type Layout, radiusOf } from './layout.ts'
import type { Task } from './layout.worker.ts'
import { namesWithRoom } from './name-room.ts'

export type Told = { places: Float32Array; done: boolean }
const GOLDEN = Math.PI * (3 - Math.sqrt(5))

/** Where the nodes begin: by community on a spiral, so that little is left to do. */
export function firstPlaces({ nodes }: Network): Float32Array {
  const begin = new Float32Array(nodes.length * 2)
  nodes.forEach(({ community }, at) => {
    const [away, aside] = [60 * Math.sqrt(community), 3 * Math.sqrt(at % 97)]
    begin[at * 2] = away * Math.cos(community * GOLDEN) + aside * Math.cos(at * GOLDEN)
    begin[at * 2 + 1] = away * Math.sin(community * GOLDEN) + aside * Math.sin(at * GOLDEN)
  })
  return begin
}

/** Lets a worker place the nodes; `tell` hears each round. Call what comes back to stop it. */
export function placeInWorker(network: Network, tell: (told: Told) => void, failed: () => void): () => void {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<Told>) => {
    tell(data)
    if (data.done) worker.terminate()
  }
  worker.onerror = failed
  const task: Task = {
    edges: Uint32Array.from(network.edges.flatMap((edge) => edge.slice(0, 2))),
    strengths: Uint8Array.from(network.edges, ([, , strength]) => strength),
    begin: firstPlaces(network),
  }
  worker.postMessage(task)
  return () => worker.terminate()
}

/** The same as a layout of a certain size, for a picture that is saved. */
export async function placeMany(network: Network, size: { width: number; height: number }): Promise<Layout> {
  const places = await new Promise<Float32Array>((done, fail) => {
    placeInWorker(
      network,
      (told) => told.done && done(told.places),
      () => fail(new Error('The picture could not be laid out')),
    )
  })
  const span = (from: number) => {
    let [least, most] = [Infinity, -Infinity]
    for (let at = from; at < places.length; at += 2) {
      least = Math.min(least, places[at]!)
      most = Math.max(most, places[at]!)
    }
    return { least, wide: Math.max(1, most - least) }
  }
  const [x, y] = [span(0), span(1)]
  const most = [...network.nodes.keys()].sort((a, b) => network.nodes[b]!.ties - network.nodes[a]!.ties)
  const placed = network.nodes.map((node, at) => ({
    ...node,
    x: 40 + ((places[at * 2]! - x.least) / x.wide) * (size.width - 80),
    y: 40 + ((places[at * 2 + 1]! - y.least) / y.wide) * (size.height - 80),
    r: radiusOf(node.ties, true),
  }))
  const named = namesWithRoom(placed, most.slice(0, 200), size.width, 80)
  const nodes = placed.map((node, at) => ({ ...node, named: named.has(at) }))
  return { ...size, nodes, edges: network.edges }
}
