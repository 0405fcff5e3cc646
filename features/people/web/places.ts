import { useQuery } from '@tanstack/react-query'
import { api } from '#web/api/client.ts'
import { useMe } from '#web/session.ts'

const KEEP = 5 * 60_000
type Named = { id: string; name: string }
const NONE: readonly never[] = []

const useRole = () => useMe()?.organiser.role

export function useBranches(): readonly Named[] {
  const role = useRole()
  const query = api.branches.list.queryOptions({
    input: {},
    enabled: role !== undefined && role !== 'partner',
    staleTime: KEEP,
  })
  return useQuery(query).data?.branches ?? NONE
}

/** The branches someone may be written into: a branch organiser's own. */
export function useOwnBranches(): readonly Named[] {
  const me = useMe()
  const all = useBranches()
  return me?.organiser.role === 'branch' ? all.filter(({ id }) => me.organiser.branchIds.includes(id)) : all
}

export function useWorkplaces(): readonly (Named & { branchId: string })[] {
  const role = useRole()
  const query = api.branches.workplaces.list.queryOptions({
    input: { limit: 1000 },
    enabled: role === 'region' || role === 'branch' || role === 'listener',
    staleTime: KEEP,
  })
  return useQuery(query).data?.workplaces ?? NONE
}

export function useOrganisers() {
  const role = useRole()
  const query = api.accounts.organisers.queryOptions({
    enabled: role === 'region' || role === 'branch',
    staleTime: KEEP,
  })
  return useQuery(query).data?.organisers ?? NONE
}
export const useListeners = () => useOrganisers().filter(({ role }) => role === 'listener')

export function useCoalitions(): readonly Named[] {
  const role = useRole()
  const query = api.branches.coalitions.list.queryOptions({
    enabled: role === 'region' || role === 'branch',
    staleTime: KEEP,
  })
  return useQuery(query).data?.coalitions ?? NONE
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
