import { noteSpecialReads } from '#features/affiliations/server/public.ts'
import { belongingWords, dotsOf, knowingWords } from '#features/ties/server/public.ts'
import { notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import type { OneOnTheMap, PathStep } from '../contract.ts'
import { type BestPath, bestPath } from './graph/best-path.ts'
import { type Graph, idOf, isPerson, nodeOf } from './graph/graph.ts'
import { readAgain, viewOf } from './graph/graphs.ts'
import {
  type AffiliationRow,
  type ConnectionRow,
  selectAffiliations,
  selectConnections,
  selectOrganisations,
  selectPeople,
} from './names.sql.ts'

type End = { kind: OneOnTheMap['kind']; id: string }

/** How often a way is sought anew because a row was not what the graph said: each time some more of it is put right. */
const TRIES = 5

type Facts = {
  ones: Map<string, OneOnTheMap>
  special: Map<string, string | null>
  belonging: AffiliationRow[]
  knowing: ConnectionRow[]
}

const idsOf = (ends: readonly End[], kind: End['kind']) =>
  ends.filter((each) => each.kind === kind).map((each) => each.id)

/** Names and ties of these, as the asker may read them now; of whoever asked to be left alone only if among `whole`. */
async function readFacts(tx: Tx, ends: readonly End[], whole: readonly End[]): Promise<Facts> {
  const [people, organisations] = [idsOf(ends, 'person'), idsOf(ends, 'organisation')]
  const found = await selectOrganisations(tx, organisations)
  const kept = new Set(idsOf(whole, 'person'))
  const seen = (await selectPeople(tx, people)).filter((row) => !row.left_alone || kept.has(row.id))
  const ones: OneOnTheMap[] = [
    ...seen.map(({ id, name }) => ({ kind: 'person' as const, id, name })),
    ...found.map(({ id, name }) => ({ kind: 'organisation' as const, id, name })),
  ]
  return {
    ones: new Map(ones.map((each) => [each.id, each])),
    special: new Map(found.map((row) => [row.id, row.special])),
    belonging: await selectAffiliations(tx, people, organisations),
    knowing: await selectConnections(tx, people),
  }
}

function belongs(facts: Facts, from: OneOnTheMap, to: OneOnTheMap): PathStep | undefined {
  const [person, organisation] = from.kind === 'person' ? [from, to] : [to, from]
  const row = facts.belonging.find(
    (each) => each.person_id === person.id && each.organisation_id === organisation.id,
  )
  if (!row) return undefined
  const words = `${person.name} ${belongingWords({ role: row.role, roleWords: row.role_words })} – ${organisation.name}`
  return { from, to, strength: row.strength, words }
}

function knows(facts: Facts, from: OneOnTheMap, to: OneOnTheMap): PathStep | undefined {
  const row = facts.knowing.find(
    (each) =>
      (each.from_person_id === from.id && each.to_person_id === to.id) ||
      (each.from_person_id === to.id && each.to_person_id === from.id),
  )
  if (!row) return undefined
  const words = `${from.name} ${knowingWords(row.kind, row.from_person_id !== from.id)} ${to.name}`
  return { from, to, strength: row.strength, words }
}

/** The steps in words; undefined when one of them is no longer there for the asker. */
function stepsOf(facts: Facts, ends: readonly End[]): PathStep[] | undefined {
  const steps = ends.slice(1).map((end, at) => {
    const [from, to] = [facts.ones.get(ends[at]!.id), facts.ones.get(end.id)]
    if (!from || !to) return undefined
    return from.kind === to.kind ? knows(facts, from, to) : belongs(facts, from, to)
  })
  return steps.every((step) => step !== undefined) ? steps : undefined
}

const endsOf = (graph: Graph, { nodes }: BestPath): End[] =>
  nodes.map((node) => ({ kind: isPerson(graph, node) ? 'person' : 'organisation', id: idOf(graph, node) }))

const specialsOf = (facts: Facts, steps: readonly PathStep[]) =>
  steps.flatMap(({ from, to }) => {
    if (from.kind === to.kind) return []
    const [person, organisation] = from.kind === 'person' ? [from, to] : [to, from]
    return [
      {
        special: facts.special.get(organisation.id) ?? null,
        personId: person.id,
        organisationId: organisation.id,
      },
    ]
  })

/** The best way as the rows tell it; null when there is none, undefined when a row is not what the graph says. */
async function findWay(tx: Tx, from: End, to: End, house: House) {
  const { view } = await viewOf(tx, house)
  const { graph } = view
  const best = bestPath(view, nodeOf(graph, from.kind, from.id), nodeOf(graph, to.kind, to.id))
  if (!best) return null
  const ends = endsOf(graph, best)
  const facts = await readFacts(tx, ends, [from, to])
  const steps = stepsOf(facts, ends)
  if (!steps) {
    await readAgain(tx, { people: idsOf(ends, 'person'), organisations: idsOf(ends, 'organisation') })
    return undefined
  }
  await noteSpecialReads(tx, specialsOf(facts, steps))
  return { steps, score: Math.round(best.score * 1000) / 1000, strength: dotsOf(best.score) }
}

/** The best way between two, through nobody whom the asker may not see, nor whoever asked to be left alone. */
export async function findPath(tx: Tx, asked: { from: string; to: string }, house: House) {
  const either = [asked.from, asked.to].flatMap((id): End[] => [
    { kind: 'person', id },
    { kind: 'organisation', id },
  ])
  const { ones } = await readFacts(tx, either, either)
  const [from, to] = [ones.get(asked.from), ones.get(asked.to)]
  if (!from || !to) throw notFound()
  for (let tries = 0; tries < TRIES; tries++) {
    const path = await findWay(tx, from, to, house)
    if (path !== undefined) return { from, to, path }
  }
  return { from, to, path: null }
}
