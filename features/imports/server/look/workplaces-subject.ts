import type { WorkplaceInput } from '#features/branches/contract.ts'
import { findAllWorkplaces, readWorkplaces } from '#features/branches/server/public.ts'
import { nameKey } from './match-row.ts'
import type { Given, Known, Subject } from './subject.ts'

const toKnown = ({ id, input }: { id: string; input: WorkplaceInput }): Known => ({ id, version: 0, input })

const isSame = (a: Given, b: Given) =>
  nameKey(a.name) === nameKey(b.name) && (a.branchId ?? b.branchId) === b.branchId

/** A workplace is told by its name within its branch. */
export const WORKPLACES: Subject = {
  kind: 'workplaces',
  givenOf: ({ workplace = {} }) => {
    const { employer: _, contractor: __, ...given } = workplace
    return given as Given
  },
  keysOf: (given) => ({ tokens: [], externalIds: [], ids: given.ourId ? [given.ourId] : [] }),
  find: async (tx, { names }) => {
    const wanted = new Set(names.map(nameKey))
    const all = await findAllWorkplaces(tx)
    return all.filter((each) => wanted.has(nameKey(each.input.name))).map(toKnown)
  },
  readKnown: async (tx, ids) => (await readWorkplaces(tx, ids)).map(toKnown),
  compare: (given, record) =>
    isSame(given, record as Given)
      ? { probability: 1, outcome: 'same', reasons: [] }
      : { probability: 0, outcome: 'different', reasons: [] },
  toNew: (given, way) =>
    ({ ...given, name: given.name ?? '', branchId: given.branchId ?? way.context.branchId }) as never,
}
