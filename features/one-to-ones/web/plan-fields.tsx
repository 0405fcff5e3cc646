import { DateField } from '#ui/date-field.tsx'
import { NativeField } from '#ui/native-field.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Columns } from '#ui/stack.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { Bound } from '#web/use-form.ts'
import { PLAN } from './plan-words.ts'
import { MINUTES_OPTIONS, WRITE } from './words.ts'

export type PlanValues = { day: string; time: string; place: string; minutes: string; credential: string }
type Props = { form: { field: (name: keyof PlanValues) => Bound<string> } }

/** When, where, how long, and how one introduces oneself. */
export function PlanFields({ form }: Props) {
  const time = form.field('time')
  return (
    <>
      <Columns>
        <DateField label={PLAN.day} {...form.field('day')} />
        <NativeField label={PLAN.time}>
          {(wiring) => (
            <input
              {...wiring}
              type="time"
              value={time.value}
              onChange={(event) => time.onChange(event.target.value)}
            />
          )}
        </NativeField>
      </Columns>
      <TextField label={PLAN.where} placeholder={WRITE.place} {...form.field('place')} maxLength={200} />
      <RadioChips label={WRITE.long} options={MINUTES_OPTIONS} {...form.field('minutes')} />
      <TextArea
        label={PLAN.credential}
        hint={PLAN.credentialHint}
        {...form.field('credential')}
        maxLength={500}
      />
    </>
  )
}
