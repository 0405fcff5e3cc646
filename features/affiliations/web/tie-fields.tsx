import { RadioChips } from '#ui/radio-chips.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { Affiliation } from '../contract.ts'
import { SinceAndSource } from './since-and-source.tsx'
import { AFFILIATION, ROLES, STRENGTHS, WILLING_OPTIONS } from './words.ts'

export type TieValues = {
  role: Affiliation['role']
  roleWords: string
  strength: Affiliation['strength']
  sinceYear: number | null
  willing: Affiliation['willingToIntroduce']
  source: string
}
export const NEW_TIE: TieValues = {
  role: 'member',
  roleWords: '',
  strength: 2,
  sinceYear: null,
  willing: 'unknown',
  source: '',
}

type Props = {
  values: TieValues
  onChange: (change: Partial<TieValues>) => void
  errors: Record<string, string>
  /** Everything that can be said of a tie, not only what is asked when one is added. */
  full: boolean
}

/** What someone is in an organisation and how close: chips under the thumb. */
export function TieFields({ values, onChange, errors, full }: Props) {
  return (
    <>
      <RadioChips
        label={AFFILIATION.role}
        value={values.role}
        onChange={(role) => onChange({ role })}
        options={ROLES}
      />
      <RadioChips
        label={AFFILIATION.strength}
        value={String(values.strength) as '1' | '2' | '3'}
        onChange={(strength) => onChange({ strength: Number(strength) as 1 | 2 | 3 })}
        options={STRENGTHS}
      />
      {full || values.role === 'other' ? (
        <TextField
          label={AFFILIATION.roleWords}
          value={values.roleWords}
          onChange={(roleWords) => onChange({ roleWords })}
          maxLength={120}
          error={errors.roleWords}
        />
      ) : null}
      {full ? (
        <>
          <SinceAndSource values={values} onChange={onChange} errors={errors} />
          <RadioChips
            label={AFFILIATION.willing}
            value={values.willing}
            onChange={(willing) => onChange({ willing })}
            options={WILLING_OPTIONS}
          />
        </>
      ) : null}
    </>
  )
}

/** As the server takes it. */
export const tieInput = (values: TieValues) => ({
  role: values.role,
  roleWords: values.roleWords.trim() || null,
  strength: values.strength,
  sinceYear: values.sinceYear,
  willingToIntroduce: values.willing,
  source: values.source.trim() || null,
})
