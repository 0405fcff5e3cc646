import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox'
import { Text } from 'react-aria-components/Text'
import styles from './checkbox.module.css'
import { FieldError, type FieldProps } from './field-error.tsx'

export type CheckboxProps = FieldProps & { value: boolean; onChange: (value: boolean) => void }

export function Checkbox({ label, hint, error, value, onChange, ...rest }: CheckboxProps) {
  return (
    <CheckboxField
      className={styles.field}
      isSelected={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      isRequired={rest.required ?? false}
      isDisabled={rest.disabled ?? false}
      validationBehavior="aria"
      name={rest.name}
    >
      <CheckboxButton className={styles.box}>
        <span className={styles.mark} aria-hidden="true">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4 12l6 6L20 6" />
          </svg>
        </span>
        <span>{label}</span>
      </CheckboxButton>
      {hint ? (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      ) : null}
      <FieldError error={error} />
    </CheckboxField>
  )
}
