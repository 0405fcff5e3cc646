import { useEffect, useMemo, useState } from 'react'
import type { PeopleFilters, PersonSummary, Selection } from '../contract.ts'

/** The server takes this many picked by hand; more go by "all that match". */
export const MOST_BY_HAND = 1000

/** Some people picked by hand, or all that the list's filters match. Another list starts with nobody picked. */
export function useSelection(filters: PeopleFilters, rows: readonly PersonSummary[], matching: number) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [all, setAll] = useState(false)
  const list = JSON.stringify(filters)
  // Whoever was picked belongs to the list it was picked from.
  useEffect(() => {
    setPicked(new Set())
    setAll(false)
  }, [list])
  // Names that only sound alike are not among those that match.
  const shown = useMemo(
    () => (all ? new Set(rows.filter((row) => !row.near).map((row) => row.id)) : picked),
    [all, picked, rows],
  )
  const selection: Selection = all ? { filters } : { ids: [...picked] }
  return {
    shown,
    all,
    count: all ? matching : picked.size,
    selection,
    tooMany: !all && picked.size > MOST_BY_HAND,
    pick: (next: ReadonlySet<string>) => {
      setAll(false)
      setPicked(next)
    },
    pickAll: () => setAll(true),
    clear: () => {
      setAll(false)
      setPicked(new Set())
    },
  }
}
export type Picked = ReturnType<typeof useSelection>
