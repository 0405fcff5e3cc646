import { keepPreviousData, skipToken, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '#web/api/client.ts'
import { useMe } from '#web/session.ts'
import type { PeopleFilters, PersonSummary } from '../contract.ts'

const PAGE = 100

/** A list of people, a page at a time. What was found before stays in sight while the next is fetched. */
export function usePeople(filters: PeopleFilters) {
  const list = useInfiniteQuery(
    api.people.list.infiniteOptions({
      input: (after: string | undefined) => ({ ...filters, limit: PAGE, ...(after ? { after } : {}) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
      // Coming back to the window would otherwise fetch every page loaded so far once more.
      refetchOnWindowFocus: false,
    }),
  )
  const pages = list.data?.pages
  const rows = useMemo(() => pages?.flatMap((page) => page.people) ?? [], [pages])
  return { ...list, pages: pages ?? [], rows }
}

export const usePeopleCount = (filters: PeopleFilters) =>
  useQuery(api.people.count.queryOptions({ input: filters, placeholderData: keepPreviousData }))

export const usePerson = (id: string) =>
  useQuery(api.people.get.queryOptions({ input: id ? { id } : skipToken }))

export function useTags() {
  const role = useMe()?.organiser.role
  return (
    useQuery(api.people.tags.queryOptions({ enabled: role !== undefined && role !== 'partner' })).data
      ?.tags ?? []
  )
}

export type Belonging = { total: number; names: string[] }

/** Where the people loaded so far belong, fetched a page of them at a time so that scrolling asks once a page. */
export function useBelongings(pages: readonly { people: PersonSummary[] }[]): ReadonlyMap<string, Belonging> {
  const role = useMe()?.organiser.role
  const may = role === 'region' || role === 'branch' || role === 'listener'
  return useQueries({
    queries: pages.map(({ people }) =>
      api.affiliations.ofPeople.queryOptions({
        input: may && people.length > 0 ? { ids: people.map((each) => each.id) } : skipToken,
        staleTime: 60_000,
      }),
    ),
    combine: (results) => {
      const found = results.flatMap((result) => result.data?.people ?? [])
      return new Map(
        found.map(({ personId, total, organisations }) => [
          personId,
          { total, names: organisations.map(({ name }) => name) },
        ]),
      )
    },
  })
}
