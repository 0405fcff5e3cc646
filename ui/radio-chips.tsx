import { Label } from 'react-aria-components/Label'
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup'
import styles from './field.module.css'
import { FieldError, FieldHint, type FieldProps, groupField, LabelText } from './field-error.tsx'
import chips from './radio-chips.module.css'
import type { Option } from './select.tsx'

export type RadioChipsProps<V extends string> = FieldProps & {
  /** '' while nothing is chosen. */
  value: V | ''
  onChange: (value: V) => void
  options: readonly (Option & { value: V })[]
}

/** One of a few, under the thumb. */
export function RadioChips<V extends string>(props: RadioChipsProps<V>) {
  const { label, hint, error, value, onChange, options } = props
  return (
    <RadioGroup {...groupField(props)} value={value || null} onChange={(next) => onChange(next as V)}>
      <Label className={styles.label}>
        <LabelText label={label} required={props.required} />
      </Label>
      <FieldHint hint={hint} />
      <div className={chips.chips}>
        {options.map((option) => (
          <RadioField key={option.value} value={option.value}>
            <RadioButton className={chips.chip}>{option.label}</RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldError error={error} />
    </RadioGroup>
  )
}
