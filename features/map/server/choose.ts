import { notFound } from '#kernel/errors.ts'
import type { NetworkFilters } from '../contract.ts'
import { DRAWN } from '../sizes.contract.ts'
import { bitOf, placeOfKind, placeOfStage } from './graph/build-graph.ts'
import { type Chosen, chooseAround, chooseBest, type Narrowing } from './graph/choose-nodes.ts'
import { nodeOf } from './graph/graph.ts'
import { eachTie, type View } from './graph/view.ts'

/** These organisations, by their place among all, and people tied strongly enough to one of them. */
function around(view: View, wanted: (place: number) => boolean, strength: number): Uint8Array {
  const { graph } = view
  const fits = new Uint8Array(graph.nodes)
  for (let node = graph.people; node < graph.nodes; node++) {
    if (view.seen[node] === 0 || !wanted(node - graph.people)) continue
    fits[node] = 1
    eachTie(view, node, (person, tie) => {
      if (graph.strength[tie]! >= strength) fits[person] = 1
    })
  }
  return fits
}

/** Organisations of the kind and at the stage that were asked for; null when neither was. */
function organisationsWanted(view: View, { kind, stage, strength = 1 }: NetworkFilters): Uint8Array | null {
  if (!kind && !stage) return null
  const { organisationKinds, stage: stages } = view.graph
  const [bit, step] = [kind ? bitOf(kind) : 0, stage ? placeOfStage(stage) : 0]
  const fits = (place: number) =>
    (!kind || (organisationKinds[place]! & bit) !== 0) && (!stage || stages[place] === step)
  return around(view, fits, strength)
}

function narrowing(view: View, filters: NetworkFilters): Narrowing {
  const { branchId, personKind, strength = 1 } = filters
  const { people, branch, personKind: kinds, naming } = view.graph
  const wanted = branchId ? naming.branches.values.indexOf(branchId) : -1
  const sort = personKind ? placeOfKind(personKind) : 0
  const among = organisationsWanted(view, filters)
  const isAskedFor = (person: number) =>
    (!branchId || branch[person] === wanted) && (!personKind || kinds[person] === sort)
  const fits = (node: number) => (node >= people || isAskedFor(node)) && (!among || among[node] === 1)
  return { fits, strength }
}

/** Which nodes a picture shows. Throws when whoever it is about is not there for the asker. */
export function chooseNodes(view: View, filters: NetworkFilters): Chosen {
  const { person, organisation, limit = DRAWN } = filters
  const centre = person ?? organisation
  if (!centre) return chooseBest(view, limit, narrowing(view, filters))
  const node = nodeOf(view.graph, person ? 'person' : 'organisation', centre)
  if (node < 0 || view.seen[node] === 0) throw notFound()
  return chooseAround(view, node, limit, narrowing(view, filters))
}
