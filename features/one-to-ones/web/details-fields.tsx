import { useState } from 'react'
import { today } from '#features/affiliations/web/public.tsx'
import { DateField } from '#ui/date-field.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Stack } from '#ui/stack.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { useForm } from '#web/use-form.ts'
import { dayWords } from './dates.ts'
import styles from './one-to-ones.module.css'
import type { WriteUp } from './values.ts'
import { MEETING_OPTIONS, MINUTES_OPTIONS, WRITE } from './words.ts'

type Props = { form: ReturnType<typeof useForm<WriteUp>> }

const minutesWords = (minutes: string) => {
  const option = MINUTES_OPTIONS.find(({ value }) => value === minutes)
  if (!minutes) return ''
  return option && /[a-z]/.test(option.label) ? option.label : `${minutes} minutes`
}

/** "today, 45 minutes, Café Rosa · change": one quiet line, opened only by whoever wants to. */
export function DetailsFields({ form }: Props) {
  const [open, setOpen] = useState(false)
  const { metOn, minutes, place, meeting } = form.values
  const wrong = ['metOn', 'place', 'minutes', 'meeting'].some((name) => form.errors[name])
  const how = MEETING_OPTIONS.find(({ value }) => value === meeting)?.label.toLocaleLowerCase('en-GB')
  if (!open && !wrong)
    return (
      <p className={styles.details}>
        {[metOn ? dayWords(metOn) : '', minutesWords(minutes), place || how].filter(Boolean).join(', ')} ·{' '}
        <button type="button" className={styles.change} onClick={() => setOpen(true)}>
          {WRITE.change}
          <span className={styles.readOut}> when, where and how long</span>
        </button>
      </p>
    )
  return (
    <Stack>
      <DateField label={WRITE.when} max={today()} {...form.field('metOn')} />
      <TextField label={WRITE.where} placeholder={WRITE.place} {...form.field('place')} maxLength={200} />
      <RadioChips label={WRITE.long} options={MINUTES_OPTIONS} {...form.field('minutes')} />
      <RadioChips label={WRITE.meeting} options={MEETING_OPTIONS} {...form.field('meeting')} />
    </Stack>
  )
}
