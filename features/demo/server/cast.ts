import type { Role } from '#kernel/contract.ts'
import { newId } from '#kernel/ids.ts'

export const EXAMPLE_NAME = 'Harrow Dale (example)'
export const COALITION = 'Harrow Dale Together'
/** Who runs the example when nobody loads it into an account of their own. */
export const AMINA = { name: 'Amina Hassan', email: 'amina@example.org' }

export type Scene = { coalitionId: string; branchIds: ReadonlyMap<string, string> }

const invented = (name: string, role: Role, branchIds: string[], coalitionIds: string[] = []) => ({
  id: newId(),
  userId: newId(),
  name,
  role,
  branchIds,
  coalitionIds,
})

/** Organisers nobody can sign in as: names to give people to, and to have written things down. */
export function castOf({ coalitionId, branchIds }: Scene) {
  const branch = (key: string) => [branchIds.get(key)!]
  return [
    invented('Colin Birtwistle', 'branch', branch('local-government')),
    invented('Sunita Rao', 'branch', branch('health')),
    invented('Gwen Prosser', 'branch', branch('higher-education')),
    invented('Blessing Adeyemi', 'listener', branch('local-government')),
    invented('Tomasz Wójcik', 'listener', branch('health')),
    invented('Rev. Paul Ormerod', 'partner', [], [coalitionId]),
  ]
}
