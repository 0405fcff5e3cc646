import type { QueryKey } from '@tanstack/react-query'
import { queryClient } from './query-client.ts'

/** A page that is slower than this comes without, and says itself what it waits for. */
const PATIENCE = 1_500

type Query = { queryKey: QueryKey }

/**
 * Waits for what a page shows first, so that it appears whole and nothing on it jumps. Use it in a route's `first`.
 * What is known already is not asked again, and what fails is for the page to say.
 */
export function atFirst(...queries: readonly Query[]): Promise<unknown> {
  const asked = queries.map((query) => {
    if (queryClient.getQueryData<unknown>(query.queryKey) !== undefined) return undefined
    // Without a second try: when there is no signal the page should say so at once.
    const options = { ...query, retry: false } as never
    const fetched: Promise<unknown> =
      'initialPageParam' in query ? queryClient.fetchInfiniteQuery(options) : queryClient.fetchQuery(options)
    return fetched.catch(() => {})
  })
  return Promise.race([Promise.all(asked), new Promise((done) => setTimeout(done, PATIENCE))])
}
