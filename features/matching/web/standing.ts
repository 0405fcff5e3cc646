import { useState } from 'react'
import type { Comparison, MergeChoices, Side } from '../contract.ts'

export type End = 'one' | 'other'

export const idOf = ({ person, organisation }: Side) => (person ?? organisation)!.id
export const nameOf = ({ person, organisation }: Side) => (person ?? organisation)!.name
export const keyOf = ({ one, other }: Comparison) => `${idOf(one)} ${idOf(other)}`

/** What is to stand if the two are made one: the record that is kept, and single values picked by hand. */
export type Standing = {
  keep: End
  setKeep: (end: End) => void
  /** From which record a single value comes. */
  from: (field: string) => End
  pick: (field: string, end: End) => void
}

/** Starts anew with every pair. */
export function useStanding(pair: Comparison | undefined): Standing {
  const key = pair ? keyOf(pair) : ''
  const proposed: End = pair && pair.keepId === idOf(pair.other) ? 'other' : 'one'
  const [chosen, setChosen] = useState<{ key: string; keep: End; picks: Record<string, End> }>()
  const now = chosen?.key === key ? chosen : { key, keep: proposed, picks: {} }
  return {
    keep: now.keep,
    setKeep: (keep) => setChosen({ ...now, keep }),
    from: (field) => now.picks[field] ?? now.keep,
    pick: (field, end) => setChosen({ ...now, picks: { ...now.picks, [field]: end } }),
  }
}

/** Both ids and what was picked, as the server wants them. */
export function asMerge(pair: Comparison, { keep, from }: Standing, fields: readonly string[]) {
  const [kept, other] = keep === 'one' ? [pair.one, pair.other] : [pair.other, pair.one]
  const picked = fields.filter((field) => from(field) !== keep)
  const choices: MergeChoices = Object.fromEntries(picked.map((field) => [field, 'other' as const]))
  return { kind: pair.kind, keptId: idOf(kept), otherId: idOf(other), choices, keptName: nameOf(kept) }
}
