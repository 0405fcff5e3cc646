import { describe, expect, test } from 'vitest'
import { GraphBuilder } from './build-graph.ts'
import { namedIn } from './follow.ts'
import { type Graph, idOf, isPerson } from './graph.ts'
import { type Fresh, patchGraph } from './patch-graph.ts'
import { dice } from './testing.ts'
import { eachTie, type Looker, viewFor } from './view.ts'

const idFor = (kind: number, n: number) =>
  `0190000${kind}-${n.toString(16).padStart(4, '0')}-7000-8000-00000000000${kind}`
const [NORTH, SOUTH] = [idFor(8, 1), idFor(8, 2)]

type Tie = Fresh['ties'][number]
/** What the tables hold. */
type World = {
  people: Map<string, Fresh['people'][number]>
  organisations: Map<string, Fresh['organisations'][number]>
  ties: Map<string, Tie>
}

function write(world: World, roll: (below: number) => number): { people: string[]; organisations: string[] } {
  const touched = { people: new Set<string>(), organisations: new Set<string>() }
  const sees = () => `{${roll(2) ? NORTH : SOUTH}}`
  const person = () => idFor(1, roll(45))
  for (let change = 0; change < 6; change++) {
    const [id, organisation] = [person(), idFor(2, roll(12))]
    touched.people.add(id)
    const what = roll(6)
    if (what === 0) world.people.delete(id)
    else if (what === 1) {
      world.organisations.set(organisation, {
        id: organisation,
        special: roll(2) === 0,
        kinds: ['sports'],
        stage: roll(2) ? 'met' : 'ally',
      })
      touched.organisations.add(organisation)
    } else if (what === 2) {
      world.organisations.delete(organisation)
      touched.organisations.add(organisation)
    } else if (what === 3)
      world.people.set(id, {
        id,
        visible_to: sees(),
        branch_id: roll(2) ? NORTH : null,
        kind: 'member',
        alone: roll(4) === 0,
      })
    else {
      const other = what === 4 ? organisation : person()
      const key = [id, other].sort().join()
      const tie = { one: id, other, strength: 1 + roll(3), sees: sees(), also: what === 4 ? null : sees() }
      if (other === id || (world.ties.has(key) && roll(2) === 0)) world.ties.delete(key)
      else world.ties.set(key, tie)
      if (what === 5) touched.people.add(other)
    }
  }
  return { people: [...touched.people], organisations: [...touched.organisations] }
}

function build({ people, organisations, ties }: World, spare: number): Promise<Graph> {
  const builder = new GraphBuilder()
  for (const { id, visible_to, branch_id, kind, alone } of people.values())
    builder.addPerson(id, visible_to, branch_id, kind, alone)
  for (const { id, special, kinds, stage } of organisations.values())
    builder.addOrganisation(id, special, kinds, stage)
  for (const { one, other, strength, sees, also } of ties.values())
    builder.addTie(one, other, strength, sees, also ?? undefined)
  return builder.finish({ people: spare, organisations: spare, ties: 8 })
}

const readAnew = (world: World, asked: Fresh['asked']): Fresh => ({
  asked,
  people: asked.people.flatMap((id) => world.people.get(id) ?? []),
  organisations: asked.organisations.flatMap((id) => world.organisations.get(id) ?? []),
  ties: [...world.ties.values()].filter(
    ({ one, other }) =>
      asked.people.includes(one) || asked.people.includes(other) || asked.organisations.includes(other),
  ),
})

/** All that a looker sees, by ids: two graphs that show the same are the same to them, wherever their rows stand. */
function shown(graph: Graph, looker: Looker) {
  const view = viewFor(graph, looker)
  const all = new Map<string, unknown>()
  for (let node = 0; node < graph.nodes; node++) {
    if (view.seen[node] !== 1) continue
    const ties: string[] = []
    let before = 3
    eachTie(view, node, (other, tie) => {
      const strength = graph.strength[tie]!
      expect(strength).toBeLessThanOrEqual(before)
      before = strength
      ties.push(`${idOf(graph, other)} ${strength}`)
    })
    const toll = isPerson(graph, node) ? 0 : view.halfToll(node)
    const stage = isPerson(graph, node) ? null : graph.stage[node - graph.people]
    const alone = graph.alone[node]
    all.set(idOf(graph, node), { ties: ties.sort(), count: view.ties[node], toll, stage, alone })
  }
  return all
}

const lookers: Looker[] = [
  { role: 'region', scopes: [] },
  { role: 'branch', scopes: [NORTH] },
  { role: 'listener', scopes: [SOUTH] },
  { role: 'partner', scopes: [NORTH] },
]

describe('a graph brought up to date', () => {
  test('shows each role the same as one read anew, whatever was changed', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const roll = dice(seed)
      const world: World = { people: new Map(), organisations: new Map(), ties: new Map() }
      for (let many = 0; many < 12; many++) write(world, roll)
      const graph = await build(world, 60)
      for (let turn = 0; turn < 8; turn++) {
        const asked = write(world, roll)
        // Somebody who is nowhere is passed over.
        expect(
          patchGraph(graph, readAnew(world, { ...asked, people: [...asked.people, idFor(7, turn)] })),
        ).toBe(true)
        const anew = await build(world, 0)
        for (const looker of lookers) expect(shown(graph, looker)).toEqual(shown(anew, looker))
      }
    }
  })

  test('says when there is no room for someone new', async () => {
    const graph = await build({ people: new Map(), organisations: new Map(), ties: new Map() }, 1)
    const fresh = (n: number): Fresh => {
      const people = [{ id: idFor(1, n), visible_to: '{}', branch_id: null, kind: 'member', alone: false }]
      return { asked: { people: [idFor(1, n)], organisations: [] }, people, organisations: [], ties: [] }
    }
    expect(patchGraph(graph, fresh(1))).toBe(true)
    expect(patchGraph(graph, fresh(1))).toBe(true)
    expect(patchGraph(graph, fresh(2))).toBe(false)
  })
})

test('the trail names whom to read anew, or that all must be', () => {
  const [one, other, club] = [idFor(1, 1), idFor(1, 2), idFor(2, 1)]
  const line = (kind: string, subject: string | null, told: string | null = '') => ({
    id: one,
    kind,
    subject,
    told,
  })
  expect(namedIn([line('connection', null, `{"from": "${one}", "to": "${other}"}`)])).toEqual({
    people: [one, other],
    organisations: [],
    whole: true,
  })
  expect(namedIn([line('organisation', club), line('token', other)])).toEqual({
    people: [],
    organisations: [club],
    whole: true,
  })
  // Boundaries change nobody's ties.
  expect(namedIn([line('area_set', club, '{"kind": "boundaries"}')])).toEqual({
    people: [],
    organisations: [],
    whole: true,
  })
  expect(namedIn([line('person', one), line('import', other)])).toMatchObject({ people: [one], whole: false })
  expect(namedIn([line('people', null, null)])).toMatchObject({ people: [], whole: false })
})
