import { useMutation, useQuery } from '@tanstack/react-query'
import { Card } from '#ui/card.tsx'
import { Note } from '#ui/note.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Select } from '#ui/select.tsx'
import { Soft } from '#ui/text.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { REMINDERS } from './words.ts'

const HOURS = ['7', '12', '18'].map((value) => ({ value, label: `${value}:00` }))

/** By mail: how much waits on Today, without a name in it. Kept as soon as it is chosen. */
export function RemindersCard() {
  const found = useQuery(api.accounts.reminders.queryOptions())
  const save = useMutation(
    api.accounts.setReminders.mutationOptions({ onSuccess: () => toast(REMINDERS.saved) }),
  )
  const now = save.data ?? found.data
  if (!now) return <Failed error={found.error} onRetry={found.refetch} />
  const { remind, hour, day, mail } = now
  return (
    <Card title={REMINDERS.title}>
      <Soft>{REMINDERS.soft}</Soft>
      {mail ? null : <Note kind="wait">{REMINDERS.noMail}</Note>}
      <RadioChips
        label={REMINDERS.when}
        options={REMINDERS.options}
        value={remind}
        onChange={(next) => save.mutate({ remind: next, hour, day })}
      />
      {remind === 'weekly' ? (
        <Select
          label={REMINDERS.day}
          options={REMINDERS.days}
          value={String(day)}
          onChange={(next) => save.mutate({ remind, hour, day: Number(next) })}
        />
      ) : null}
      {remind === 'never' ? null : (
        <RadioChips
          label={REMINDERS.hour}
          options={HOURS}
          value={String(hour)}
          onChange={(next) => save.mutate({ remind, hour: Number(next), day })}
        />
      )}
      <Failed error={save.error} />
    </Card>
  )
}
