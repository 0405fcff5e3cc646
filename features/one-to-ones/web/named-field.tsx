import { type Picked, PickPerson } from '#features/affiliations/web/public.tsx'
import { newId } from '#kernel/ids.ts'
import { Chip } from '#ui/chip.tsx'
import { Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { TextField } from '#ui/text-field.tsx'
import styles from './one-to-ones.module.css'
import type { Named } from './values.ts'
import { WRITE } from './words.ts'

type Props = {
  value: readonly Named[]
  onChange: (value: Named[]) => void
  errors: Record<string, string>
}

/** People they named, one after another: pick or type the name, and it stands below with why. */
export function NamedField({ value, onChange, errors }: Props) {
  const add = (person: Picked | null) => {
    if (person && !value.some((each) => each.person.id === person.id))
      onChange([...value, { connectionId: newId(), followUpId: newId(), person, why: '' }])
  }
  const change = (id: string, why: string) =>
    onChange(value.map((each) => (each.followUpId === id ? { ...each, why } : each)))
  return (
    <fieldset className={styles.group}>
      <legend>{WRITE.named}</legend>
      <Soft>{WRITE.namedHint}</Soft>
      <Stack gap="small">
        {value.map(({ followUpId, person, why }, at) => (
          <div key={followUpId} className={styles.named}>
            <Chip
              kind="good"
              removeLabel={person.label}
              onRemove={() => onChange(value.filter((each) => each.followUpId !== followUpId))}
            >
              {person.label}
            </Chip>
            <TextField
              label={WRITE.namedWhy(person.label)}
              name={`named.${at}`}
              value={why}
              onChange={(next) => change(followUpId, next)}
              error={errors[`named.${at}`]}
              maxLength={200}
            />
          </div>
        ))}
        <PickPerson
          label={WRITE.namedField}
          createLabel={WRITE.newPerson}
          value={null}
          onChange={add}
          takesAnyName
        />
      </Stack>
    </fieldset>
  )
}
