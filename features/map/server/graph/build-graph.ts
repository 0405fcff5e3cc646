import { setImmediate as breathe } from 'node:timers/promises'
import { ORGANISATION_KINDS, ORGANISATION_STAGES } from '#features/organisations/contract.ts'
import { PERSON_KINDS } from '#features/people/contract.ts'
import type { Graph } from './graph.ts'
import { IdIndex, packId } from './ids.ts'
import { Naming, scopesIn } from './naming.ts'
import { bytes8, words16, words32 } from './rows.ts'

/** The other requests get their turn after so many ties. */
const AT_ONCE = 200_000
const kindPlace = new Map<string, number>(PERSON_KINDS.map((kind, place) => [kind, place]))
const stagePlace = new Map<string, number>(ORGANISATION_STAGES.map((stage, place) => [stage, place]))
const kindBit = new Map<string, number>(ORGANISATION_KINDS.map((kind, place) => [kind, 1 << place]))

export const bitOf = (kind: string): number => kindBit.get(kind) ?? 0
export const placeOfKind = (kind: string): number => kindPlace.get(kind) ?? 0
export const placeOfStage = (stage: string): number => stagePlace.get(stage) ?? 0
export const bitsOf = (kinds: readonly string[]): number =>
  kinds.reduce((bits, kind) => bits | bitOf(kind), 0) >>> 0

/** Nodes and rows that stand ready for whoever is written down later. */
export type Spare = { people: number; organisations: number; ties: number }
const NONE: Spare = { people: 0, organisations: 0, ties: 0 }

/**
 * Takes people, then organisations, then ties, each in any order, and makes the graph of them. A tie to anyone not taken
 * before (put away, say) is left out.
 */
export class GraphBuilder {
  readonly naming = new Naming()
  private readonly ids = words32()
  private readonly nodeSet = words32()
  private readonly branch = words16()
  private readonly alone = bytes8()
  private readonly personKind = bytes8()
  private readonly kinds = words32()
  private readonly stage = bytes8()
  private readonly from = words32()
  private readonly to = words32()
  private readonly strength = bytes8()
  private readonly tieSet = words32()
  private index: IdIndex | undefined
  private readonly key = new Uint32Array(4)
  private readonly otherKey = new Uint32Array(4)

  person(id: Uint32Array, set: number, branch: number, kind: number, alone: boolean): void {
    this.node(id, set)
    this.alone.push(Number(alone))
    this.branch.push(branch)
    this.personKind.push(kind)
  }

  organisation(id: Uint32Array, set: number, kinds: number, stage: number): void {
    this.node(id, set)
    this.kinds.push(kinds)
    this.stage.push(stage)
  }

  private node(id: Uint32Array, set: number): void {
    for (const part of id) this.ids.push(part)
    this.nodeSet.push(set)
  }

  /** Between two who were taken, by their ids. */
  tie(one: Uint32Array, other: Uint32Array, strength: number, set: number): void {
    if (!this.index) {
      this.index = new IdIndex(this.ids.data, this.nodeSet.length)
      for (let node = 0; node < this.nodeSet.length; node++) this.index.add(node)
    }
    const [from, to] = [this.index.find(one), this.index.find(other)]
    if (from < 0 || to < 0) return
    this.from.push(from)
    this.to.push(to)
    this.strength.push(strength)
    this.tieSet.push(set)
  }

  /** The same with ids and scopes as text: "{id,id}", as PostgreSQL writes an array. */
  addPerson(id: string, visibleTo: string, branchId: string | null, kind: string, alone = false): void {
    packId(id, this.key)
    this.person(this.key, this.scopes(visibleTo), this.naming.branch(branchId), placeOfKind(kind), alone)
  }

  addOrganisation(id: string, special: boolean, kinds: readonly string[], stage = 'identified'): void {
    packId(id, this.key)
    this.organisation(this.key, this.naming.organisation(special), bitsOf(kinds), placeOfStage(stage))
  }

  addTie(one: string, other: string, strength: number, sees: string, alsoSees?: string): void {
    packId(one, this.key)
    packId(other, this.otherKey)
    const also = alsoSees === undefined ? undefined : this.scopes(alsoSees)
    this.tie(this.key, this.otherKey, strength, this.naming.tie(this.scopes(sees), also))
  }

  private scopes(text: string): number {
    return this.naming.scopes(text, () => scopesIn(text))
  }

  /** A place for each node, with the spare ones behind the people and behind the organisations. */
  private nodes(spare: Spare) {
    const people = this.branch.length
    const shift = spare.people
    const nodes = this.nodeSet.length + spare.people + spare.organisations
    const ids = new Uint32Array(nodes * 4)
    ids.set(this.ids.data.subarray(0, people * 4))
    ids.set(this.ids.data.subarray(people * 4, this.nodeSet.length * 4), (people + shift) * 4)
    const nodeSet = new Uint32Array(nodes)
    nodeSet.set(this.nodeSet.data.subarray(0, people))
    nodeSet.set(this.nodeSet.data.subarray(people, this.nodeSet.length), people + shift)
    const branch = new Uint16Array(people + shift)
    branch.set(this.branch.data.subarray(0, people))
    const alone = new Uint8Array(people + shift)
    alone.set(this.alone.data.subarray(0, people))
    const personKind = new Uint8Array(people + shift)
    personKind.set(this.personKind.data.subarray(0, people))
    const organisationKinds = new Uint32Array(this.kinds.length + spare.organisations)
    organisationKinds.set(this.kinds.data.subarray(0, this.kinds.length))
    const stage = new Uint8Array(organisationKinds.length)
    stage.set(this.stage.data.subarray(0, this.stage.length))
    return { nodes, ids, nodeSet, branch, alone, personKind, organisationKinds, stage }
  }

  /** Sorts the ties to their ends by counting, once for each strength, so that the strongest stand first. */
  private async rows(nodes: number, spare: Spare) {
    const ties = this.from.length
    const people = this.branch.length
    const placed = (node: number) => (node < people ? node : node + spare.people)
    const [from, to] = [this.from.data, this.to.data]
    const start = new Uint32Array(nodes + 1)
    for (let tie = 0; tie < ties; tie++) {
      start[placed(from[tie]!) + 1]!++
      start[placed(to[tie]!) + 1]!++
    }
    for (let node = 0; node < nodes; node++) start[node + 1]! += start[node]!
    const end = start.slice(0, nodes)
    const size = ties * 2 + spare.ties
    const rows = { to: new Uint32Array(size), strength: new Uint8Array(size), tieSet: new Uint32Array(size) }
    const put = (at: number, other: number, tie: number) => {
      const place = end[at]!++
      rows.to[place] = other
      rows.strength[place] = this.strength.data[tie]!
      rows.tieSet[place] = this.tieSet.data[tie]!
    }
    for (const strength of [3, 2, 1])
      for (let tie = 0; tie < ties; tie++) {
        if (tie % AT_ONCE === AT_ONCE - 1) await breathe()
        if (this.strength.data[tie] !== strength) continue
        const [one, other] = [placed(from[tie]!), placed(to[tie]!)]
        put(one, other, tie)
        put(other, one, tie)
      }
    return { start: start.slice(0, nodes), end, ...rows }
  }

  async finish(spare: Spare = NONE): Promise<Graph> {
    const [people, organisations] = [this.branch.length, this.kinds.length]
    const { nodes, ...placed } = this.nodes(spare)
    const rows = await this.rows(nodes, spare)
    const index = new IdIndex(placed.ids, nodes)
    for (let node = 0; node < people; node++) index.add(node)
    for (let node = 0; node < organisations; node++) index.add(people + spare.people + node)
    return {
      ...placed,
      ...rows,
      index,
      nodes,
      people: people + spare.people,
      used: { people, organisations, ties: this.from.length * 2 },
      naming: this.naming,
    }
  }
}
