import { useQuery } from '@tanstack/react-query'
import { api } from '#web/api/client.ts'
import type { PlaceNames } from './facts.ts'

const KEEP = 5 * 60_000

/** Names of branches and workplaces by their id. */
export function usePlaceNames(): PlaceNames {
  const branches = useQuery(api.branches.list.queryOptions({ input: {}, staleTime: KEEP }))
  const workplaces = useQuery(
    api.branches.workplaces.list.queryOptions({ input: { limit: 1000 }, staleTime: KEEP }),
  )
  const all = [...(branches.data?.branches ?? []), ...(workplaces.data?.workplaces ?? [])]
  return (id) => all.find((each) => each.id === id)?.name ?? ''
}
