import { useRouter, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'

/** What stands behind the ? of an address: words, and lists of words where a key comes more than once. */
export type RawSearch = Record<string, string | string[]>

export function parseSearch(text: string): RawSearch {
  const params = new URLSearchParams(text)
  const found: RawSearch = {}
  for (const key of new Set(params.keys())) {
    const values = params.getAll(key)
    found[key] = values.length > 1 ? values : values[0]!
  }
  return found
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== '' && one !== false) params.append(key, String(one))
  }
  const text = params.toString()
  return text ? `?${text}` : ''
}

/** For a room's parser: the first value, or ''. */
export const word = (raw: RawSearch, key: string): string => [raw[key] ?? ''].flat()[0] ?? ''
/** Every value. */
export const words = (raw: RawSearch, key: string): string[] => [raw[key] ?? []].flat()
/** The value if it is one of those allowed, else ''. */
export const oneOf = <V extends string>(raw: RawSearch, key: string, allowed: readonly V[]): V | '' =>
  allowed.find((value) => value === word(raw, key)) ?? ''

/**
 * A list's filters, kept in the address so that they can be shared, reloaded and stepped back through.
 * `parse` makes sense of whatever stands there and must be a constant function. Empty values leave the address.
 */
export function useFilters<T extends Record<string, unknown>>(parse: (raw: RawSearch) => T) {
  const router = useRouter()
  const raw = useSearch({ strict: false }) as RawSearch
  const filters = useMemo(() => parse(raw), [parse, raw])
  const setFilters = (changes: Partial<T>) => {
    const { pathname } = router.state.location
    const search = stringifySearch({ ...parse(router.state.location.search as RawSearch), ...changes })
    return router.navigate({ href: pathname + search, replace: true, resetScroll: false })
  }
  return [filters, setFilters] as const
}
