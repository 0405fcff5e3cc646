import { useQuery } from '@tanstack/react-query'
import { api } from '#web/api/client.ts'
import { useMe } from '#web/session.ts'

const KEEP = 300_000
const TAKES_PART = ['region', 'branch', 'listener']

/** Colleagues who could take a step on; a listener keeps their own. */
export function useOwners() {
  const me = useMe()
  const organises = me?.organiser.role === 'region' || me?.organiser.role === 'branch'
  const found = useQuery(api.accounts.organisers.queryOptions({ enabled: organises, staleTime: KEEP }))
  return (found.data?.organisers ?? [])
    .filter(({ id, role }) => id !== me?.organiser.id && role !== null && TAKES_PART.includes(role))
    .map(({ id, name }) => ({ value: id, label: name }))
}
