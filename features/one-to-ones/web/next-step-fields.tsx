import { DateField } from '#ui/date-field.tsx'
import { Select } from '#ui/select.tsx'
import { Columns } from '#ui/stack.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { useForm } from '#web/use-form.ts'
import styles from './one-to-ones.module.css'
import { useOwners } from './owners.ts'
import type { WriteUp } from './values.ts'
import { WRITE } from './words.ts'

/** What was promised, by when, by whom. */
export function NextStepFields({ form }: { form: ReturnType<typeof useForm<WriteUp>> }) {
  const owners = useOwners()
  const begun = form.values.nextWhat.trim() !== ''
  return (
    <fieldset className={styles.group}>
      <legend>{WRITE.nextStep}</legend>
      <TextField
        label={WRITE.nextWhat}
        hint={WRITE.nextWhatHint}
        {...form.field('nextWhat')}
        error={form.errors['nextStep.what']}
        maxLength={300}
      />
      {begun ? (
        <Columns>
          <DateField label={WRITE.nextOn} {...form.field('nextOn')} error={form.errors['nextStep.dueOn']} />
          {owners.length > 0 ? (
            <Select
              label={WRITE.owner}
              options={owners}
              empty={WRITE.me}
              {...form.field('nextOwner')}
              error={form.errors['nextStep.ownerId']}
            />
          ) : null}
        </Columns>
      ) : null}
    </fieldset>
  )
}
