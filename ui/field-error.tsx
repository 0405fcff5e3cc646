import { FieldError as AriaFieldError } from 'react-aria-components/FieldError'
import { Text } from 'react-aria-components/Text'
import styles from './field.module.css'

/** What every field shares. `error` is words already, never a code. */
export type FieldProps = {
  label: string
  name?: string
  hint?: string | undefined
  error?: string | undefined
  /** Fields are optional unless said otherwise; the label then says "needed". */
  required?: boolean
  disabled?: boolean
  autoFocus?: boolean
}

export const FieldHint = ({ hint }: { hint?: string | undefined }) =>
  hint ? (
    <Text slot="description" className={styles.hint}>
      {hint}
    </Text>
  ) : null

/** Inside a React Aria field: announced with it. */
export const FieldError = ({ error }: { error?: string | undefined }) =>
  error ? (
    <AriaFieldError className={styles.error}>
      <span aria-hidden="true">▲</span>
      {error}
    </AriaFieldError>
  ) : null

/** The same look where React Aria is not wiring the field; give `id` to `aria-describedby`. */
export const ErrorLine = ({ error, id }: { error?: string | undefined; id?: string }) =>
  error ? (
    <p className={styles.error} id={id}>
      <span aria-hidden="true">▲</span>
      {error}
    </p>
  ) : null

export const LabelText = ({ label, required }: { label: string; required?: boolean | undefined }) => (
  <>
    {label}
    {required ? <span className={styles.optional}> (needed)</span> : null}
  </>
)

/** React Aria's names for what we call error, required and so on. */
export const groupField = (props: Omit<FieldProps, 'label' | 'hint' | 'autoFocus'>) => ({
  isInvalid: Boolean(props.error),
  isRequired: props.required ?? false,
  isDisabled: props.disabled ?? false,
  validationBehavior: 'aria' as const,
  className: styles.field,
  name: props.name,
})

export const ariaField = (props: Omit<FieldProps, 'label' | 'hint'>) => ({
  ...groupField(props),
  autoFocus: props.autoFocus,
})
