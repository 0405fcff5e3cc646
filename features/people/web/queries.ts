import { keepPreviousData, skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Special } from '#features/organisations/contract.ts'
import { api } from '#web/api/client.ts'
import { useMe } from '#web/session.ts'
import type { PeopleFilters, PersonSummary } from '../contract.ts'

const PAGE = 100

/** The page each loaded person came with, so that what else is asked about them is asked once a page. */
const neighbours = new WeakMap<PersonSummary, readonly string[]>()
function introduce(people: readonly PersonSummary[]) {
  if (!people[0] || neighbours.has(people[0])) return
  const ids = people.map(({ id }) => id)
  for (const person of people) neighbours.set(person, ids)
}

export const peopleQuery = (filters: PeopleFilters, from: string) =>
  api.people.list.infiniteOptions({
    input: (after: string | undefined) => ({
      ...filters,
      limit: PAGE,
      ...(from ? { from } : {}),
      ...(after ? { after } : {}),
    }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    // Coming back to the window would otherwise fetch every page loaded so far once more.
    refetchOnWindowFocus: false,
  })
export const countQuery = (filters: PeopleFilters) => api.people.count.queryOptions({ input: filters })

/** A list of people, a page at a time. What was found before stays in sight while the next is fetched. */
export function usePeople(filters: PeopleFilters, from: string) {
  const list = useInfiniteQuery({ ...peopleQuery(filters, from), placeholderData: keepPreviousData })
  const pages = list.data?.pages
  const rows = useMemo(() => {
    for (const page of pages ?? []) introduce(page.people)
    return pages?.flatMap((page) => page.people) ?? []
  }, [pages])
  return { ...list, rows }
}

export const usePeopleCount = (filters: PeopleFilters) =>
  useQuery({ ...countQuery(filters), placeholderData: keepPreviousData })

export const usePerson = (id: string) =>
  useQuery(api.people.get.queryOptions({ input: id ? { id } : skipToken }))

export function useTags() {
  const role = useMe()?.organiser.role
  return (
    useQuery(api.people.tags.queryOptions({ enabled: role !== undefined && role !== 'partner' })).data
      ?.tags ?? []
  )
}

type Place = { name: string; special: Special | null }
export type Belonging = { total: number; places: readonly Place[] }
const NOWHERE: Belonging = { total: 0, places: [] }

/** Where someone in the list belongs. Asked for a page of people at once, and only for pages that come into sight. */
export function useBelonging(person: PersonSummary): Belonging | undefined {
  const role = useMe()?.organiser.role
  const may = role === 'region' || role === 'branch' || role === 'listener'
  const query = api.affiliations.ofPeople.queryOptions({
    input: may ? { ids: [...(neighbours.get(person) ?? [person.id])] } : skipToken,
    staleTime: 60_000,
  })
  const { data } = useQuery(query)
  if (!data) return undefined
  const found = data.people.find(({ personId }) => personId === person.id)
  return found ? { total: found.total, places: found.organisations } : NOWHERE
}
