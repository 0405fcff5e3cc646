import { useQuery } from '@tanstack/react-query'
import type { Role } from '#kernel/contract.ts'
import { api, type client } from '#web/api/client.ts'
import { useMe } from '#web/session.ts'

export type Organiser = Awaited<ReturnType<typeof client.accounts.organisers>>['organisers'][number]
export type ScopeValues = { role: Role | ''; branchIds: string[]; coalitionIds: string[] }

const NONE: readonly never[] = []
const KEEP = 5 * 60_000

const useBranches = () =>
  useQuery(api.branches.list.queryOptions({ input: {}, staleTime: KEEP })).data?.branches ?? NONE
const useCoalitions = () =>
  useQuery(api.branches.coalitions.list.queryOptions({ staleTime: KEEP })).data?.coalitions ?? NONE

const asOption = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })

/** The branches and coalitions that the person looking may give to someone. */
export function useScopeOptions() {
  const me = useMe()?.organiser
  const all = useBranches()
  const coalitions = useCoalitions()
  const branches = me?.role === 'region' ? all : all.filter(({ id }) => me?.branchIds.includes(id))
  return { branches: branches.map(asOption), coalitions: coalitions.map(asOption) }
}

/** "Harrow Dale Health, Harrow Dale Schools": where someone's role reaches. */
export function useScopeWords() {
  const places = [...useBranches(), ...useCoalitions()]
  return ({ branchIds, coalitionIds }: { branchIds: string[]; coalitionIds: string[] }) =>
    [...branchIds, ...coalitionIds]
      .map((id) => places.find((place) => place.id === id)?.name)
      .filter(Boolean)
      .join(', ')
}

/** What the server is sent: only what goes with the role. */
export const scopeOf = ({ role, branchIds, coalitionIds }: ScopeValues) => ({
  role: role as Role,
  branchIds: role === 'branch' || role === 'listener' ? branchIds : [],
  coalitionIds: role === 'partner' ? coalitionIds : [],
})

/** Words for what is still missing. */
export const scopeGaps = ({ role, branchIds, coalitionIds }: ScopeValues) => ({
  role: !role && 'Choose a role.',
  branchIds: role === 'branch' && branchIds.length === 0 && 'Choose at least one branch.',
  coalitionIds: role === 'partner' && coalitionIds.length === 0 && 'Choose at least one coalition.',
})
