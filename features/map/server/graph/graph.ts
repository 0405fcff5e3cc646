import { type IdIndex, unpackId } from './ids.ts'
import type { Naming } from './naming.ts'

/**
 * The ties of one workspace in memory: compressed sparse rows in typed arrays, without a single name.
 * A node is a number: people come first, then organisations; behind each stand some that nobody has yet, for whoever is
 * written down after the graph was read. Rows of ties have room behind them likewise (see `patch-graph.ts`).
 */
export type Graph = {
  /** Nodes below this are people, or will be. */
  people: number
  /** People and organisations together, with those that nobody has yet. */
  nodes: number
  /** How many of either are taken, each from the beginning of its part. */
  used: { people: number; organisations: number; ties: number }
  /** Ids as four words of 32 bits each. */
  ids: Uint32Array
  index: IdIndex
  /** Who sees a node: a number into the scope sets of `naming`. */
  nodeSet: Uint32Array
  /** A person's branch, as a number into its branches; 0 for none. */
  branch: Uint16Array
  /** 1 for whoever asked to be left alone: in sight, but no way leads through them. */
  alone: Uint8Array
  /** Place in PERSON_KINDS. */
  personKind: Uint8Array
  /** One bit for each of ORGANISATION_KINDS; by node less `people`. */
  organisationKinds: Uint32Array
  /** Place in ORGANISATION_STAGES; by node less `people`. */
  stage: Uint8Array
  /** The ties of node n stand from start[n] to end[n], strongest first. Each tie stands twice, at both its ends. */
  start: Uint32Array
  end: Uint32Array
  to: Uint32Array
  strength: Uint8Array
  /** Who sees a tie: a number into its tie sets. */
  tieSet: Uint32Array
  naming: Naming
}

export const idOf = ({ ids }: Graph, node: number): string => unpackId(ids, node)

export const isPerson = ({ people }: Graph, node: number): boolean => node < people

/** The node of someone or an organisation; -1 when it is not in the graph. */
export function nodeOf(graph: Graph, kind: 'person' | 'organisation', id: string): number {
  const node = graph.index.findText(id)
  return node >= 0 && isPerson(graph, node) === (kind === 'person') ? node : -1
}

/** What a graph takes, with about what searches in it need beside its rows. */
export function bytesOf(graph: Graph): number {
  const { ids, nodeSet, branch, alone, personKind, organisationKinds, stage, index } = graph
  const { start, end, to, strength, tieSet } = graph
  const ofNodes = [ids, nodeSet, branch, alone, personKind, organisationKinds, stage]
  const arrays = [...ofNodes, start, end, to, strength, tieSet]
  return [...arrays, index.slots].reduce((sum, array) => sum + array.byteLength, 0) + graph.nodes * 36
}
