import { useState } from 'react'
import type { ComboItem } from '#ui/combo-box.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Stack } from '#ui/stack.tsx'
import type { MatchKind } from '../contract.ts'
import { PickRecord } from './pick-record.tsx'
import { COMPARE } from './words.ts'

type Ends = { kind: MatchKind; one: string; other: string }
type Props = {
  kind: MatchKind
  /** The record someone came from; without it both are picked. */
  one: string
  /** The same record was picked twice. */
  same: boolean
  onPick: (picked: Partial<Ends>) => void
  kinds: readonly { value: MatchKind; label: string }[]
}

/** Which two: by the beginning of a name. */
export function PickTwo({ kind, one, same, onPick, kinds }: Props) {
  const [first, setFirst] = useState<ComboItem | null>(null)
  const [second, setSecond] = useState<ComboItem | null>(null)
  const put = (a: ComboItem | null, b: ComboItem | null) => {
    setFirst(a)
    setSecond(b)
    const [left, right] = [one || a?.id, b?.id]
    if (left && right) onPick({ one: left, other: right })
  }
  return (
    <Stack>
      {kinds.length > 0 ? (
        <RadioChips label="What" value={kind} onChange={(next) => onPick({ kind: next })} options={kinds} />
      ) : null}
      {one ? null : (
        <PickRecord
          kind={kind}
          label={COMPARE.one[kind]}
          value={first}
          onChange={(next) => put(next, second)}
        />
      )}
      <PickRecord
        kind={kind}
        label={COMPARE.other[kind]}
        value={second}
        onChange={(next) => put(first, next)}
        error={same ? COMPARE.itself : undefined}
      />
    </Stack>
  )
}
