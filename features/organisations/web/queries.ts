import { keepPreviousData, skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '#web/api/client.ts'
import { useMe } from '#web/session.ts'
import type { OrganisationFilters } from '../contract.ts'
import { RELATION } from './words.ts'

const PAGE = 100
const KEEP = 5 * 60_000
const NONE: readonly never[] = []

/** What the asker's role lets them do here; the server decides again for every fact. */
export function useMay() {
  const role = useMe()?.organiser.role
  const organise = role === 'region' || role === 'branch'
  return { organise, record: organise || role === 'listener', partner: role === 'partner' }
}

/** A list of organisations, a page at a time. What was found before stays in sight while the next is fetched. */
export function useOrganisations(filters: OrganisationFilters) {
  const list = useInfiniteQuery(
    api.organisations.list.infiniteOptions({
      input: (after: string | undefined) => ({ ...filters, limit: PAGE, ...(after ? { after } : {}) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
      // Coming back to the window would otherwise fetch every page loaded so far once more.
      refetchOnWindowFocus: false,
    }),
  )
  const pages = list.data?.pages
  const rows = useMemo(() => pages?.flatMap((page) => page.organisations) ?? [], [pages])
  return { ...list, rows }
}

export const useOrganisationCount = (filters: OrganisationFilters) =>
  useQuery(api.organisations.count.queryOptions({ input: filters, placeholderData: keepPreviousData }))

export const useOrganisation = (id: string) =>
  useQuery(api.organisations.get.queryOptions({ input: id ? { id } : skipToken }))

export function useTags() {
  const { record } = useMay()
  const query = api.organisations.tags.queryOptions({ enabled: record, staleTime: KEEP })
  return useQuery(query).data?.tags ?? NONE
}

export function useCoalitions(): readonly { id: string; name: string }[] {
  const { organise } = useMay()
  const query = api.branches.coalitions.list.queryOptions({ enabled: organise, staleTime: KEEP })
  return useQuery(query).data?.coalitions ?? NONE
}

/** Organisers of this workspace by name; a listener knows their own. */
export function useHolders() {
  const me = useMe()?.organiser
  const { organise } = useMay()
  const found = useQuery(api.accounts.organisers.queryOptions({ enabled: organise, staleTime: KEEP }))
  const others = (found.data?.organisers ?? []).filter(({ role }) => role === 'region' || role === 'branch')
  return others.map(({ id, name }) => ({ value: id, label: id === me?.id ? RELATION.me(name) : name }))
}
