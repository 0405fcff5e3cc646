import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '#web/api/client.ts'
import type { AuditFilters } from '../contract.ts'

/** The log, a page at a time, the latest first. */
export function useTrail(filters: AuditFilters) {
  const trail = useInfiniteQuery(
    api.privacy.trail.infiniteOptions({
      input: (after: string | undefined) => ({ ...filters, ...(after ? { after } : {}) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
      refetchOnWindowFocus: false,
    }),
  )
  const pages = trail.data?.pages
  const entries = useMemo(() => pages?.flatMap((page) => page.entries) ?? [], [pages])
  const names = useMemo(
    () => Object.assign({}, ...(pages?.map((page) => page.names) ?? [])) as Record<string, string>,
    [pages],
  )
  return { ...trail, entries, names }
}

export function useWho() {
  const organisers = useQuery(api.privacy.trailWho.queryOptions()).data?.organisers ?? []
  return organisers.map(({ id, name, removed }) => ({
    value: id,
    label: removed ? `${name} (no longer here)` : name,
  }))
}
