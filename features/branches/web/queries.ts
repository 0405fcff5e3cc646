import { skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api } from '#web/api/client.ts'
import { useMe } from '#web/session.ts'
import type { WorkplaceFilters } from '../contract.ts'

/** What the asker's role lets them do here; the server decides again for every fact. */
export function useMay() {
  const me = useMe()?.organiser
  const region = me?.role === 'region'
  return {
    region,
    keep: (branchId: string) => region || (me?.role === 'branch' && me.branchIds.includes(branchId)),
    foundCoalitions: region || me?.role === 'branch',
    seePeople: region || me?.role === 'branch' || me?.role === 'listener',
  }
}

export const useBranches = (archived: '' | 'yes') =>
  useQuery(api.branches.list.queryOptions({ input: archived ? { archived } : {} }))

export const useBranch = (id: string) =>
  useQuery(api.branches.get.queryOptions({ input: id ? { id } : skipToken }))

export const useWorkplace = (id: string) =>
  useQuery(api.branches.workplaces.get.queryOptions({ input: id ? { id } : skipToken }))

/** Workplaces with their numbers, as many pages as were asked for. */
export function useWorkplaces(filters: WorkplaceFilters) {
  const { seePeople } = useMay()
  const list = useInfiniteQuery(
    api.branches.workplaces.list.infiniteOptions({
      input: (after: string | undefined) => ({ ...filters, limit: 500, ...(after ? { after } : {}) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      enabled: seePeople,
      refetchOnWindowFocus: false,
    }),
  )
  return { ...list, rows: list.data?.pages.flatMap((page) => page.workplaces) ?? [] }
}

export function useCoalitions() {
  const { foundCoalitions } = useMay()
  return useQuery(api.branches.coalitions.list.queryOptions({ enabled: foundCoalitions }))
}
