import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField'
import styles from './field.module.css'
import { ariaField, FieldError, FieldHint, type FieldProps, LabelText } from './field-error.tsx'

export type NumberFieldProps = FieldProps & {
  value: number | null
  /** null when emptied. */
  onChange: (value: number | null) => void
  min?: number
  max?: number
  step?: number
}

export function NumberField(props: NumberFieldProps) {
  const { label, hint, error, value, onChange } = props
  return (
    <AriaNumberField
      {...ariaField(props)}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      minValue={props.min}
      maxValue={props.max}
      step={props.step}
    >
      <Label className={styles.label}>
        <LabelText label={label} required={props.required} />
      </Label>
      <FieldHint hint={hint} />
      <Input className={styles.input} />
      <FieldError error={error} />
    </AriaNumberField>
  )
}
