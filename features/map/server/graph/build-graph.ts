import { ORGANISATION_KINDS } from '#features/organisations/contract.ts'
import { PERSON_KINDS } from '#features/people/contract.ts'
import { findId, type Graph, packId, type ScopeSet } from './graph.ts'
import { bytes8, words16, words32 } from './rows.ts'

const NO_SET = -1
const kindPlace = new Map<string, number>(PERSON_KINDS.map((kind, place) => [kind, place]))
const kindBit = new Map<string, number>(ORGANISATION_KINDS.map((kind, place) => [kind, 1 << place]))

export const bitOf = (kind: string): number => kindBit.get(kind) ?? 0

/** Gives each different thing a small number, in the order they come. */
class Interned<T> {
  readonly values: T[] = []
  private readonly numbers = new Map<string, number>()

  number(key: string, value: () => T): number {
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const next = this.values.push(value()) - 1
    this.numbers.set(key, next)
    return next
  }
}

const scopesIn = (text: string): string[] => text.slice(1, -1).split(',').filter(Boolean)

/**
 * Takes people, then organisations, each in the order of their ids, then ties in any order, and makes the graph of them.
 * A tie to anyone not taken before (put away, say) is left out.
 */
export class GraphBuilder {
  private readonly ids = words32()
  private readonly nodeSet = words32()
  private readonly branch = words16()
  private readonly personKind = bytes8()
  private readonly kinds = words32()
  private readonly from = words32()
  private readonly to = words32()
  private readonly strength = bytes8()
  private readonly tieSet = words32()
  private readonly scopeSets = new Interned<ScopeSet>()
  private readonly tieSets = new Interned<readonly [number, number]>()
  private readonly branches = new Interned<string>()
  private readonly one = new Uint32Array(4)

  constructor() {
    this.branches.number('', () => '')
  }

  /** `visibleTo` as PostgreSQL writes an array: "{id,id}". */
  person(id: string, visibleTo: string, branchId: string | null, kind: string): void {
    this.node(id, this.scopes(visibleTo))
    this.branch.push(this.branches.number(branchId ?? '', () => branchId!))
    this.personKind.push(kindPlace.get(kind) ?? 0)
  }

  organisation(id: string, special: boolean, kinds: readonly string[]): void {
    const set = special ? 'special' : 'organisation'
    this.node(
      id,
      this.scopeSets.number(set, () => set),
    )
    this.kinds.push(kinds.reduce((bits, kind) => bits | bitOf(kind), 0) >>> 0)
  }

  affiliation(personId: string, organisationId: string, strength: number, visibleTo: string): void {
    const people = this.branch.length
    const person = findId(this.ids.data, personId, 0, people)
    const organisation = findId(this.ids.data, organisationId, people, this.nodeSet.length)
    this.tie(person, organisation, strength, this.scopes(visibleTo), NO_SET)
  }

  connection(fromId: string, toId: string, strength: number, fromSees: string, toSees: string): void {
    const people = this.branch.length
    const [from, to] = [findId(this.ids.data, fromId, 0, people), findId(this.ids.data, toId, 0, people)]
    this.tie(from, to, strength, this.scopes(fromSees), this.scopes(toSees))
  }

  private scopes(text: string): number {
    return this.scopeSets.number(text, () => scopesIn(text))
  }

  private node(id: string, set: number): void {
    packId(id, this.one, 0)
    for (const part of this.one) this.ids.push(part)
    this.nodeSet.push(set)
  }

  private tie(from: number, to: number, strength: number, one: number, other: number): void {
    if (from < 0 || to < 0) return
    this.from.push(from)
    this.to.push(to)
    this.strength.push(strength)
    this.tieSet.push(this.tieSets.number(`${one} ${other}`, () => [one, other]))
  }

  /** Sorts the ties to their ends by counting, once for each strength, so that the strongest stand first. */
  private rows(nodes: number) {
    const ties = this.from.length
    const [from, to] = [this.from.data, this.to.data]
    const start = new Uint32Array(nodes + 1)
    for (let tie = 0; tie < ties; tie++) {
      start[from[tie]! + 1]!++
      start[to[tie]! + 1]!++
    }
    for (let node = 0; node < nodes; node++) start[node + 1]! += start[node]!
    const next = start.slice(0, nodes)
    const rows = {
      to: new Uint32Array(ties * 2),
      strength: new Uint8Array(ties * 2),
      tieSet: new Uint32Array(ties * 2),
    }
    const put = (at: number, end: number, tie: number) => {
      const place = next[at]!++
      rows.to[place] = end
      rows.strength[place] = this.strength.data[tie]!
      rows.tieSet[place] = this.tieSet.data[tie]!
    }
    for (const strength of [3, 2, 1])
      for (let tie = 0; tie < ties; tie++) {
        if (this.strength.data[tie] !== strength) continue
        put(from[tie]!, to[tie]!, tie)
        put(to[tie]!, from[tie]!, tie)
      }
    return { start, ...rows }
  }

  finish(): Graph {
    const nodes = this.nodeSet.length
    const arrays = {
      ids: this.ids.whole(),
      nodeSet: this.nodeSet.whole(),
      branch: this.branch.whole(),
      personKind: this.personKind.whole(),
      organisationKinds: this.kinds.whole(),
      ...this.rows(nodes),
    }
    const bytes = Object.values(arrays).reduce((sum, array) => sum + array.byteLength, 0)
    return {
      ...arrays,
      people: this.branch.length,
      nodes,
      scopeSets: this.scopeSets.values,
      tieSets: this.tieSets.values,
      branches: this.branches.values,
      // Searches and one organiser's view need about this much beside the rows, for each node.
      bytes: bytes + nodes * 60,
    }
  }
}
