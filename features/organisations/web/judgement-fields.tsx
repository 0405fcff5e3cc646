import { Checkbox } from '#ui/checkbox.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Stack } from '#ui/stack.tsx'
import { TextArea } from '#ui/text-area.tsx'
import type { PartProps } from './contact-fields.tsx'
import { INTEREST, POWER, scaleOptions } from './words.ts'

/** How we judge it: what it cares about, whom it sways, how its people are hit. Nobody outside sees this. */
export function JudgementFields({ values, errors, set }: PartProps) {
  return (
    <Stack>
      <RadioChips
        label="How much it cares about what we fight for"
        name="interest"
        value={values.interest}
        onChange={(interest) => set('interest', interest)}
        options={scaleOptions(INTEREST)}
        error={errors.interest}
      />
      <RadioChips
        label="How much it sways those who decide"
        name="power"
        value={values.power}
        onChange={(power) => set('power', power)}
        options={scaleOptions(POWER)}
        error={errors.power}
      />
      <TextArea
        label="How its people are affected"
        name="impact"
        value={values.impact}
        onChange={(impact) => set('impact', impact)}
        error={errors.impact}
      />
      <Checkbox
        label="Do not contact"
        value={values.doNotContact}
        onChange={(doNotContact) => set('doNotContact', doNotContact)}
      />
    </Stack>
  )
}
