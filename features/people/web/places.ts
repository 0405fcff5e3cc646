import { useQuery } from '@tanstack/react-query'
import type { Role } from '#kernel/contract.ts'
import { api } from '#web/api/client.ts'
import { useMe } from '#web/session.ts'

const KEEP = 5 * 60_000
type Named = { id: string; name: string }
const NONE: readonly never[] = []

const branchesQuery = () => api.branches.list.queryOptions({ input: {}, staleTime: KEEP })
const workplacesQuery = () =>
  api.branches.workplaces.list.queryOptions({ input: { limit: 1000 }, staleTime: KEEP })
const organisersQuery = () => api.accounts.organisers.queryOptions({ staleTime: KEEP })
const coalitionsQuery = () => api.branches.coalitions.list.queryOptions({ staleTime: KEEP })

/** What a role may read of where people work and who looks after them, for a page's `first`. */
export function placesQueries(role: Role | undefined) {
  if (role === 'region' || role === 'branch')
    return [branchesQuery(), workplacesQuery(), organisersQuery(), coalitionsQuery()]
  return role === 'listener' ? [branchesQuery(), workplacesQuery()] : []
}

const useRole = () => useMe()?.organiser.role

export function useBranches(): readonly Named[] {
  const role = useRole()
  return (
    useQuery({ ...branchesQuery(), enabled: role !== undefined && role !== 'partner' }).data?.branches ?? NONE
  )
}

/** The branches someone may be written into: a branch organiser's own. */
export function useOwnBranches(): readonly Named[] {
  const me = useMe()
  const all = useBranches()
  return me?.organiser.role === 'branch' ? all.filter(({ id }) => me.organiser.branchIds.includes(id)) : all
}

export function useWorkplaces(): readonly (Named & { branchId: string })[] {
  const role = useRole()
  const may = role === 'region' || role === 'branch' || role === 'listener'
  return useQuery({ ...workplacesQuery(), enabled: may }).data?.workplaces ?? NONE
}

export function useOrganisers() {
  const role = useRole()
  const may = role === 'region' || role === 'branch'
  return useQuery({ ...organisersQuery(), enabled: may }).data?.organisers ?? NONE
}
export const useListeners = () => useOrganisers().filter(({ role }) => role === 'listener')

export function useCoalitions(): readonly Named[] {
  const role = useRole()
  const may = role === 'region' || role === 'branch'
  return useQuery({ ...coalitionsQuery(), enabled: may }).data?.coalitions ?? NONE
}

export const nameOf = (list: readonly Named[], id: string | null) =>
  list.find((each) => each.id === id)?.name ?? ''

/** "Local government · Depot": where someone works and organises, as far as it is known. */
export function usePlaceWords() {
  const branches = useBranches()
  const workplaces = useWorkplaces()
  return (person: { branchId: string | null; workplaceId: string | null }) =>
    [nameOf(branches, person.branchId), nameOf(workplaces, person.workplaceId)].filter(Boolean).join(' · ')
}
