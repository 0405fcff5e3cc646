import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Role } from '#kernel/contract.ts'
import { api, client } from './api/client.ts'
import { queryClient } from './api/query-client.ts'
import { codeOf } from './errors.ts'

/** Who is signed in, as which organiser of which workspace; null when nobody is. */
export type Me = Awaited<ReturnType<typeof client.accounts.me>>['me']

const KEPT = 'commonground.me'

/** Who signed in last on this device, so that the app opens without signal. */
export function lastMe(): Me {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? 'null') as Me
  } catch {
    return null
  }
}

const keep = (me: Me) => {
  if (me) localStorage.setItem(KEPT, JSON.stringify(me))
  else localStorage.removeItem(KEPT)
}

async function fetchMe(): Promise<Me> {
  try {
    const { me } = await client.accounts.me()
    keep(me)
    return me
  } catch (error) {
    const code = codeOf(error)
    if (code === 'no_signal') return lastMe()
    if (code !== 'not_signed_in') throw error
    keep(null)
    return null
  }
}

const meOptions = () =>
  queryOptions({ queryKey: [...api.accounts.me.key(), 'session'], queryFn: fetchMe, staleTime: 60_000 })

/** Who is signed in; null when nobody is. Inside the shell somebody always is. */
export const useMe = (): Me => useQuery(meOptions()).data ?? null

/** For the doors: who is known to be in goes through at once, anyone else is asked for anew. */
export async function ensureMe(): Promise<Me> {
  const { queryKey } = meOptions()
  return queryClient.getQueryData<Me>(queryKey) ?? queryClient.fetchQuery({ ...meOptions(), staleTime: 0 })
}

/** After signing in or out: forget everything that the last person could see. */
export function forgetSession() {
  keep(null)
  queryClient.clear()
}

export const mayGo = (me: Me, needs: readonly Role[] | undefined) =>
  needs === undefined || (me !== null && needs.includes(me.organiser.role))
