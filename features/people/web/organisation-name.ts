import { skipToken, useQuery } from '@tanstack/react-query'
import { api } from '#web/api/client.ts'

/** What an organisation that a list is narrowed to is called; '' until it is known. */
export function useOrganisationName(id: string): string {
  const input = id ? { ids: [id] } : skipToken
  const found = useQuery(api.organisations.byIds.queryOptions({ input, staleTime: 60_000 }))
  return found.data?.organisations[0]?.name ?? ''
}
