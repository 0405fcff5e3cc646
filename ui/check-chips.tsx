import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox'
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import styles from './field.module.css'
import { FieldError, FieldHint, type FieldProps, groupField, LabelText } from './field-error.tsx'
import chips from './radio-chips.module.css'
import type { Option } from './select.tsx'

export type CheckChipsProps<V extends string> = FieldProps & {
  value: readonly V[]
  onChange: (value: V[]) => void
  options: readonly (Option & { value: V })[]
}

/** Any number of a few, under the thumb: several kinds may hold at once. */
export function CheckChips<V extends string>(props: CheckChipsProps<V>) {
  const { label, hint, error, value, onChange, options } = props
  return (
    <CheckboxGroup {...groupField(props)} value={[...value]} onChange={(next) => onChange(next as V[])}>
      <Label className={styles.label}>
        <LabelText label={label} required={props.required} />
      </Label>
      <FieldHint hint={hint} />
      <div className={chips.chips}>
        {options.map((option) => (
          <CheckboxField key={option.value} value={option.value}>
            <CheckboxButton className={chips.chip}>{option.label}</CheckboxButton>
          </CheckboxField>
        ))}
      </div>
      <FieldError error={error} />
    </CheckboxGroup>
  )
}
