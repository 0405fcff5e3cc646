import { NumberField } from '#ui/number-field.tsx'
import { Columns } from '#ui/stack.tsx'
import { TextField } from '#ui/text-field.tsx'
import { AFFILIATION } from './words.ts'

type Values = { sinceYear: number | null; source: string }
type Props = {
  values: Values
  onChange: (change: Partial<Values>) => void
  errors: Record<string, string>
}

/** How long a tie has stood, and who told us. */
export function SinceAndSource({ values, onChange, errors }: Props) {
  return (
    <Columns>
      <NumberField
        label={AFFILIATION.since}
        value={values.sinceYear}
        onChange={(sinceYear) => onChange({ sinceYear })}
        min={1880}
        max={2100}
        error={errors.sinceYear}
      />
      <TextField
        label={AFFILIATION.source}
        value={values.source}
        onChange={(source) => onChange({ source })}
        maxLength={200}
        error={errors.source}
      />
    </Columns>
  )
}
