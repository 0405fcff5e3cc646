import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { readOutbox, watchOutbox } from './store.ts'

/** What waits on this device. It needs no signal, and without a place to keep things there is nothing. */
export const outboxQuery = queryOptions({
  queryKey: ['outbox of this device'],
  queryFn: () => readOutbox().catch(() => []),
  staleTime: 0,
  networkMode: 'always',
})

export function useOutbox() {
  const { data, refetch } = useQuery(outboxQuery)
  useEffect(() => watchOutbox(() => void refetch()), [refetch])
  return data ?? []
}
