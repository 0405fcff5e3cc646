import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import styles from './field.module.css'
import { ariaField, FieldError, FieldHint, type FieldProps, LabelText } from './field-error.tsx'

export type TextFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'email' | 'tel' | 'url' | 'password'
  /** For password managers and phones: "name", "email", "current-password", "one-time-code" … */
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url'
  placeholder?: string
  maxLength?: number
}

export function TextField(props: TextFieldProps) {
  const { label, hint, error, value, onChange, type = 'text', autoComplete = 'off' } = props
  return (
    <AriaTextField
      {...ariaField(props)}
      value={value}
      onChange={onChange}
      type={type}
      autoComplete={autoComplete}
      inputMode={props.inputMode}
      maxLength={props.maxLength}
    >
      <Label className={styles.label}>
        <LabelText label={label} required={props.required} />
      </Label>
      <FieldHint hint={hint} />
      <Input className={styles.input} dir="auto" placeholder={props.placeholder} />
      <FieldError error={error} />
    </AriaTextField>
  )
}
