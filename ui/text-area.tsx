import { Label } from 'react-aria-components/Label'
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import styles from './field.module.css'
import { ariaField, FieldError, FieldHint, type FieldProps, LabelText } from './field-error.tsx'

export type TextAreaProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  maxLength?: number
}

/** Grows with what is written. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, error, value, onChange } = props
  return (
    <AriaTextField {...ariaField(props)} value={value} onChange={onChange} maxLength={props.maxLength}>
      <Label className={styles.label}>
        <LabelText label={label} required={props.required} />
      </Label>
      <FieldHint hint={hint} />
      <AriaTextArea className={`${styles.input} ${styles.area}`} dir="auto" placeholder={props.placeholder} />
      <FieldError error={error} />
    </AriaTextField>
  )
}
