import { Chip } from '#ui/chip.tsx'
import { DateField } from '#ui/date-field.tsx'
import { Select } from '#ui/select.tsx'
import { Line } from '#ui/stack.tsx'
import { WHAT } from './action-words.ts'
import styles from './audit.module.css'
import { useWho } from './queries.ts'
import type { TrailState } from './trail-filters.ts'

type Props = {
  state: TrailState
  names: Record<string, string>
  onChange: (changes: Partial<TrailState>) => void
}

const NONE = { organiserId: '', action: '', subjectId: '', from: '', to: '' } as const

export function TrailFilters({ state, names, onChange }: Props) {
  const about = names[state.subjectId] ?? 'one record'
  const narrowed = Object.values(state).some(Boolean)
  return (
    <>
      <div className={styles.filters}>
        <Select
          label="Who"
          empty="Everyone"
          value={state.organiserId}
          onChange={(organiserId) => onChange({ organiserId })}
          options={useWho()}
        />
        <Select
          label="What"
          empty="Everything"
          value={state.action}
          onChange={(action) => onChange({ action: action as TrailState['action'] })}
          options={WHAT}
        />
        <DateField label="From" value={state.from} max={state.to} onChange={(from) => onChange({ from })} />
        <DateField label="To" value={state.to} min={state.from} onChange={(to) => onChange({ to })} />
      </div>
      {narrowed ? (
        <Line>
          {state.subjectId ? (
            <Chip kind="on" onRemove={() => onChange({ subjectId: '' })} removeLabel={`only ${about}`}>
              Only {about}
            </Chip>
          ) : null}
          <Chip onPress={() => onChange(NONE)}>Clear filters</Chip>
        </Line>
      ) : null}
    </>
  )
}
