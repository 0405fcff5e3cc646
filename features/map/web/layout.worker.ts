import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'

/** What the page sends: edges as pairs of places, and where each node begins, x and y by turns. */
export type Task = { edges: Uint32Array; strengths: Uint8Array; begin: Float32Array }

const STEPS_OF_ROUND = 4
const ROUNDS = 16
/** A slow phone stops here with what it has, which is already near: communities begin together. */
const PATIENCE = 6_000
const TELL_EVERY = 1_500

/** Places thousands of nodes by their ties (Jacomy and others, "ForceAtlas2", 2014), beside the page, telling each round. */
self.onmessage = ({ data }: MessageEvent<Task>) => {
  const { edges, strengths, begin } = data
  const graph = new Graph({ type: 'undirected', multi: true })
  const nodes = begin.length / 2
  for (let node = 0; node < nodes; node++)
    graph.addNode(node, { x: begin[node * 2]!, y: begin[node * 2 + 1]! })
  for (let edge = 0; edge < strengths.length; edge++)
    graph.addEdge(edges[edge * 2]!, edges[edge * 2 + 1]!, { weight: strengths[edge]! })
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: true, barnesHutTheta: 1.2 }
  const begun = performance.now()
  let told = begun
  for (let round = 1; round <= ROUNDS; round++) {
    forceAtlas2.assign(graph, { iterations: STEPS_OF_ROUND, settings, getEdgeWeight: 'weight' })
    const now = performance.now()
    const done = round === ROUNDS || now - begun > PATIENCE
    if (!done && now - told < TELL_EVERY) continue
    const places = new Float32Array(begin.length)
    graph.forEachNode((node, { x, y }) => {
      places[Number(node) * 2] = x as number
      places[Number(node) * 2 + 1] = y as number
    })
    self.postMessage({ places, done })
    if (done) return
    told = performance.now()
  }
}
