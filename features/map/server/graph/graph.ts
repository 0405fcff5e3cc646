/**
 * The ties of one workspace in memory: compressed sparse rows in typed arrays, without a single name.
 * People come first, each in the order of their ids, then organisations in theirs; a node is its place in that order.
 */
export type Graph = {
  people: number
  /** People and organisations together. */
  nodes: number
  /** Ids as four words of 32 bits each. */
  ids: Uint32Array
  /** Who sees a node: a number into `scopeSets`. */
  nodeSet: Uint32Array
  /** A person's branch, as a number into `branches`; 0 for none. */
  branch: Uint16Array
  /** Place in PERSON_KINDS. */
  personKind: Uint8Array
  /** One bit for each of ORGANISATION_KINDS; by node less `people`. */
  organisationKinds: Uint32Array
  /** The ties of node n stand from start[n] to start[n + 1], strongest first. Each tie stands twice, at both its ends. */
  start: Uint32Array
  to: Uint32Array
  strength: Uint8Array
  /** Who sees a tie: a number into `tieSets`. */
  tieSet: Uint32Array
  scopeSets: readonly ScopeSet[]
  /** The scope sets that must all be shared with; -1 for none. */
  tieSets: readonly (readonly [number, number])[]
  branches: readonly string[]
  bytes: number
}

/** The branches, organisers and coalitions that see something; or whoever may read organisations, or special ones. */
export type ScopeSet = readonly string[] | 'organisation' | 'special'

const word = (id: string, at: number) => Number.parseInt(id.slice(at, at + 8), 16)

/** An id as four numbers, which sort as PostgreSQL sorts ids. */
export function packId(id: string, into: Uint32Array, place: number): void {
  const hex = id.replaceAll('-', '')
  for (let part = 0; part < 4; part++) into[place * 4 + part] = word(hex, part * 8)
}

export function idOf({ ids }: Graph, node: number): string {
  let hex = ''
  for (let part = 0; part < 4; part++) hex += ids[node * 4 + part]!.toString(16).padStart(8, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const sought = new Uint32Array(4)

function compare(ids: Uint32Array, node: number): number {
  for (let part = 0; part < 4; part++) {
    const difference = ids[node * 4 + part]! - sought[part]!
    if (difference !== 0) return difference
  }
  return 0
}

/** The place of an id among the nodes from `first` up to `end`; -1 when it is not there. */
export function findId(ids: Uint32Array, id: string, first: number, end: number): number {
  packId(id, sought, 0)
  let [low, high] = [first, end - 1]
  while (low <= high) {
    const middle = (low + high) >>> 1
    const order = compare(ids, middle)
    if (order === 0) return middle
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** The node of someone or an organisation; -1 when it is not in the graph. */
export const nodeOf = ({ ids, people, nodes }: Graph, kind: 'person' | 'organisation', id: string): number =>
  kind === 'person' ? findId(ids, id, 0, people) : findId(ids, id, people, nodes)

export const isPerson = ({ people }: Graph, node: number): boolean => node < people
