import { notFound } from '#kernel/errors.ts'
import type { NetworkFilters } from '../contract.ts'
import { DRAWN } from '../sizes.contract.ts'
import { bitOf } from './graph/build-graph.ts'
import { type Chosen, chooseAround, chooseBest, type Narrowing } from './graph/choose-nodes.ts'
import { nodeOf } from './graph/graph.ts'
import { eachTie, type View } from './graph/view.ts'

/** People tied to an organisation of this kind, strongly enough, and these organisations. */
function ofKind(view: View, bit: number, strength: number): Uint8Array {
  const { graph } = view
  const fits = new Uint8Array(graph.nodes)
  for (let node = graph.people; node < graph.nodes; node++) {
    if (view.seen[node] === 0 || (graph.organisationKinds[node - graph.people]! & bit) === 0) continue
    fits[node] = 1
    eachTie(view, node, (person, tie) => {
      if (graph.strength[tie]! >= strength) fits[person] = 1
    })
  }
  return fits
}

function narrowing(view: View, { branchId, kind, strength = 1 }: NetworkFilters): Narrowing {
  const { people, branch, naming } = view.graph
  const wanted = branchId ? naming.branches.values.indexOf(branchId) : -1
  const kinds = kind ? ofKind(view, bitOf(kind), strength) : null
  const fits = (node: number) =>
    (!branchId || node >= people || branch[node] === wanted) && (!kinds || kinds[node] === 1)
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
