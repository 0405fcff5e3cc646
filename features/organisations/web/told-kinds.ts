import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api } from '#web/api/client.ts'
import type { OrganisationKind, Special } from '../contract.ts'
import { KINDS } from './words.ts'

const PAGE = 100
const KEEP = 10 * 60_000

/** Organisations whose names tell a kind that is not written down, a page at a time. */
export function useToldKinds() {
  const list = useInfiniteQuery(
    api.organisations.toldKinds.infiniteOptions({
      input: (after: string | undefined) => ({ limit: PAGE, ...(after ? { after } : {}) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  )
  return { ...list, rows: list.data?.pages.flatMap((page) => page.organisations) ?? [] }
}

/** How many there are on the first page, for whoever may say what they are. */
export const useToldCount = (enabled: boolean) =>
  useQuery(api.organisations.toldKinds.queryOptions({ input: { limit: PAGE }, enabled, staleTime: KEEP }))

export type Told = { id: string; name: string; told: OrganisationKind; special: Special | null }
export type ToldGroup = { kind: OrganisationKind; special: Special | null; organisations: Told[] }

const ORDER = KINDS.map(({ value }) => value)

/** Those of one kind together: first what the law protects, then as kinds are offered. */
export function groupsOf(rows: readonly Told[]): ToldGroup[] {
  const groups = [...Map.groupBy(rows, ({ told }) => told)].map(([kind, organisations]) => ({
    kind,
    special: organisations[0]!.special,
    organisations,
  }))
  const rank = ({ kind, special }: ToldGroup) => ORDER.indexOf(kind) + (special ? 0 : ORDER.length)
  return groups.sort((a, b) => rank(a) - rank(b))
}
