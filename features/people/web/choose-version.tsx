import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { longDay } from '#ui/day.ts'
import { Note } from '#ui/note.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { choices } from '#web/versions.ts'
import type { PersonInput } from '../contract.ts'
import styles from './people.module.css'
import { nameOf, useBranches, useWorkplaces } from './places.ts'
import { CONSENT_WORDS, type Consent, FIELD_NAMES, kindWords } from './words.ts'

type Props = {
  before: PersonInput
  theirs: PersonInput
  mine: PersonInput
  pending: boolean
  onChoose: (change: Partial<PersonInput>) => void
}
type Side = 'theirs' | 'mine'

const lineWords = (item: unknown): string =>
  typeof item === 'object' && item !== null ? Object.values(item).filter(Boolean).join(' · ') : String(item)

/** Fields of our own, each with its value. */
const pairsOf = (values: object) =>
  Object.entries(values)
    .filter(([, each]) => each !== null)
    .map(([key, each]) => `${key}: ${each}`)
    .join('; ') || 'nothing'

/** Any field's value as a person would say it. */
function useValueWords() {
  const branches = useBranches()
  const workplaces = useWorkplaces()
  return (field: keyof PersonInput, value: unknown): string => {
    if (field === 'branchId') return nameOf(branches, value as string | null) || 'none'
    if (field === 'workplaceId') return nameOf(workplaces, value as string | null) || 'none'
    if (field === 'kind') return kindWords(value as PersonInput['kind'])
    if (field === 'contactConsent') return CONSENT_WORDS[value as Consent]
    if (field === 'birthDate' && value) return longDay(String(value))
    if (typeof value === 'boolean') return value ? 'yes' : 'no'
    if (Array.isArray(value)) return value.map(lineWords).join('; ') || 'none'
    if (typeof value === 'object' && value !== null) return pairsOf(value)
    return value === null || value === undefined || value === '' ? 'nothing' : String(value)
  }
}

/** Someone else saved first: both versions side by side, and the person chooses, field by field. */
export function ChooseVersion({ before, theirs, mine, pending, onChoose }: Props) {
  const [list] = useState(() => choices(before, theirs, mine))
  const [chosen, setChosen] = useState<Record<string, Side>>(() =>
    Object.fromEntries(list.map(({ field, start }) => [field, start])),
  )
  const valueWords = useValueWords()
  const save = () => {
    const own = list.filter(({ field }) => chosen[field] === 'mine').map(({ field }) => [field, mine[field]])
    onChoose(Object.fromEntries(own) as Partial<PersonInput>)
  }
  return (
    <Stack>
      <Note title="Someone else saved this person while you were typing" kind="wait">
        <p>Nothing of yours is lost. Choose what shall stand; the other version is kept in the log.</p>
      </Note>
      {list.map(({ field, theirs: his, mine: own }) => (
        <Card key={field} title={FIELD_NAMES[field] ?? field}>
          <dl className={styles.facts}>
            <div className={styles.fact}>
              <dt>Theirs</dt>
              <dd dir="auto">{valueWords(field, his)}</dd>
            </div>
            <div className={styles.fact}>
              <dt>Yours</dt>
              <dd dir="auto">{valueWords(field, own)}</dd>
            </div>
          </dl>
          <RadioChips
            label={`Which ${(FIELD_NAMES[field] ?? field).toLowerCase()} shall stand?`}
            value={chosen[field] ?? 'mine'}
            onChange={(side: Side) => setChosen((now) => ({ ...now, [field]: side }))}
            options={[
              { value: 'theirs', label: 'Theirs' },
              { value: 'mine', label: 'Mine' },
            ]}
          />
        </Card>
      ))}
      <Line>
        <Button kind="main" onPress={save} pending={pending}>
          Save what I chose
        </Button>
      </Line>
    </Stack>
  )
}
