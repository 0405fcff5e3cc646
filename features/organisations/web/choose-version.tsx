import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import type { OrganisationInput, OrganisationKind, Special } from '../contract.ts'
import { FIELD_NAMES, kindWords, SPECIAL_WORDS } from './words.ts'

type Props = {
  fields: readonly Field[]
  theirs: OrganisationInput
  mine: OrganisationInput
  pending: boolean
  /** Gets the fields in which theirs shall stand. */
  onChoose: (keepTheirs: readonly Field[]) => void
}
type Field = keyof OrganisationInput
type Side = 'theirs' | 'mine'

/** Fields of our own, each with its value. */
const pairsOf = (values: object) =>
  Object.entries(values)
    .filter(([, each]) => each !== null)
    .map(([key, each]) => `${key}: ${each}`)
    .join('; ') || 'nothing'

/** Any field's value as a person would say it. */
function valueWords(field: Field, value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  if (field === 'kinds') return kindWords(value as OrganisationKind[]) || 'nothing'
  if (field === 'special') return SPECIAL_WORDS[value as Special]
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (!Array.isArray(value)) return typeof value === 'object' ? pairsOf(value) : String(value)
  const lines = value.map((each) =>
    typeof each === 'object' && each !== null
      ? Object.values(each).filter(Boolean).join(' · ')
      : String(each),
  )
  return lines.join('; ') || 'nothing'
}

/** Someone else changed the same fields first: both versions, and the person chooses. */
export function ChooseVersion({ fields, theirs, mine, pending, onChoose }: Props) {
  const [chosen, setChosen] = useState<Partial<Record<Field, Side>>>({})
  return (
    <Stack>
      <Note title="Someone else saved this while you were typing" kind="wait">
        <p>Nothing of yours is lost. Choose what shall stand; the other version is kept in the log.</p>
      </Note>
      {fields.map((field) => (
        <RadioChips
          key={field}
          label={FIELD_NAMES[field] ?? field}
          value={chosen[field] ?? 'mine'}
          onChange={(side: Side) => setChosen((now) => ({ ...now, [field]: side }))}
          options={[
            { value: 'mine', label: `Yours: ${valueWords(field, mine[field])}` },
            { value: 'theirs', label: `Theirs: ${valueWords(field, theirs[field])}` },
          ]}
        />
      ))}
      <Line>
        <Button
          kind="main"
          pending={pending}
          onPress={() => onChoose(fields.filter((field) => chosen[field] === 'theirs'))}
        >
          Save what I chose
        </Button>
      </Line>
    </Stack>
  )
}
