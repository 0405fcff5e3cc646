import { type ReactNode, useId } from 'react'
import styles from './field.module.css'
import { ErrorLine, type FieldProps, LabelText } from './field-error.tsx'

export type Wiring = {
  id: string
  className: string
  required: boolean
  disabled: boolean
  'aria-invalid': boolean
  'aria-describedby'?: string
  name?: string
}

type Props = FieldProps & { children: (wiring: Wiring) => ReactNode }

/** Label, hint and error around one of the browser's own controls, wired so that they are read out together. */
export function NativeField({ children, ...props }: Props) {
  const id = useId()
  const { label, hint, error } = props
  const about = [hint ? `${id}h` : '', error ? `${id}e` : ''].filter(Boolean).join(' ')
  const wiring: Wiring = {
    id,
    className: styles.input!,
    required: props.required ?? false,
    disabled: props.disabled ?? false,
    'aria-invalid': Boolean(error),
    ...(about ? { 'aria-describedby': about } : {}),
    ...(props.name ? { name: props.name } : {}),
  }
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        <LabelText label={label} required={props.required} />
      </label>
      {hint ? (
        <p className={styles.hint} id={`${id}h`}>
          {hint}
        </p>
      ) : null}
      {children(wiring)}
      <ErrorLine error={error} id={`${id}e`} />
    </div>
  )
}
