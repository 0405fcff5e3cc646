import { useQuery } from '@tanstack/react-query'
import { api } from '#web/api/client.ts'
import type { Names } from './facts.ts'

const KEEP = 5 * 60_000

/** Names of branches, workplaces and organisers by their id. */
export function useNames(): Names {
  const branches = useQuery(api.branches.list.queryOptions({ input: {}, staleTime: KEEP }))
  const workplaces = useQuery(
    api.branches.workplaces.list.queryOptions({ input: { limit: 1000 }, staleTime: KEEP }),
  )
  const organisers = useQuery(api.accounts.organisers.queryOptions({ staleTime: KEEP }))
  const all = [
    ...(branches.data?.branches ?? []),
    ...(workplaces.data?.workplaces ?? []),
    ...(organisers.data?.organisers ?? []),
  ]
  return (id) => all.find((each) => each.id === id)?.name ?? ''
}
