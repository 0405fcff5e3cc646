import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { api } from '#web/api/client.ts'

type Period = { from?: string; to?: string; branchId?: string }

const paging = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
  placeholderData: keepPreviousData,
  refetchOnWindowFocus: false,
}
const from = (after: string | undefined) => (after ? { after } : {})

/** Talks of a period with the marks a working group set on those people, a page at a time. */
export function useTalks(period: Period) {
  const list = useInfiniteQuery(
    api.oneToOnes.list.infiniteOptions({
      input: (after: string | undefined) => ({ ...period, ...from(after) }),
      ...paging,
    }),
  )
  const pages = list.data?.pages ?? []
  return {
    ...list,
    talks: pages.flatMap((page) => page.oneToOnes),
    marks: pages.flatMap((page) => page.marks),
  }
}

/** People nobody met one to one in a period, a page at a time. */
export function useNotMet(period: Period, suggested: 'yes' | 'no') {
  const list = useInfiniteQuery(
    api.oneToOnes.notMet.infiniteOptions({
      input: (after: string | undefined) => ({ ...period, suggested, ...from(after) }),
      ...paging,
    }),
  )
  return { ...list, people: list.data?.pages.flatMap((page) => page.people) ?? [] }
}
