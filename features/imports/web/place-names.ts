import { useQuery } from '@tanstack/react-query'
import { useOrganisers, useOwnBranches } from '#features/people/web/public.ts'
import { api } from '#web/api/client.ts'

/** Names of the branches and workplaces that an import may put people into, and of organisers, by their id. */
export function usePlaceNames(): (id: string) => string {
  const branches = useOwnBranches()
  const organisers = useOrganisers()
  const found = useQuery(
    api.branches.workplaces.list.queryOptions({ input: { limit: 1000 }, staleTime: 300_000 }),
  )
  return (id) =>
    [...branches, ...organisers, ...(found.data?.workplaces ?? [])].find((each) => each.id === id)?.name ??
    'another one'
}
