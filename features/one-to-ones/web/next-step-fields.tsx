import { useQuery } from '@tanstack/react-query'
import { DateField } from '#ui/date-field.tsx'
import { Select } from '#ui/select.tsx'
import { Columns } from '#ui/stack.tsx'
import { TextField } from '#ui/text-field.tsx'
import { api } from '#web/api/client.ts'
import { useMe } from '#web/session.ts'
import type { useForm } from '#web/use-form.ts'
import styles from './one-to-ones.module.css'
import type { WriteUp } from './values.ts'
import { WRITE } from './words.ts'

const KEEP = 300_000
const TAKES_PART = ['region', 'branch', 'listener']

/** Colleagues who could take a step on; a listener keeps their own. */
function useOwners() {
  const me = useMe()
  const organises = me?.organiser.role === 'region' || me?.organiser.role === 'branch'
  const found = useQuery(api.accounts.organisers.queryOptions({ enabled: organises, staleTime: KEEP }))
  return (found.data?.organisers ?? [])
    .filter(({ id, role }) => id !== me?.organiser.id && role !== null && TAKES_PART.includes(role))
    .map(({ id, name }) => ({ value: id, label: name }))
}

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
