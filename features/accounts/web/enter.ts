import { useSearch } from '@tanstack/react-router'
import { type RawSearch, word } from '#web/filters.ts'
import { useGo } from '#web/go.ts'
import { forgetSession } from '#web/session.ts'

/** Only addresses of our own: a link could name any page as the one to go on to. */
export function ownAddress(then: string): string {
  const url = URL.canParse(then, location.origin) ? new URL(then, location.origin) : null
  return url?.origin === location.origin ? url.pathname + url.search + url.hash : '/'
}

/** After signing in: forget what anyone saw before, and go where the person was heading. */
export function useEnter() {
  const go = useGo()
  const then = word(useSearch({ strict: false }) as RawSearch, 'then')
  return () => {
    forgetSession()
    go(ownAddress(then), { replace: true })
  }
}

/** The secret of a one-time link. It stands behind the #, which no server gets to see. */
export const linkToken = (name: 'token' | 'link' | 'key' = 'token') =>
  new URLSearchParams(location.hash.slice(1)).get(name) ?? ''
