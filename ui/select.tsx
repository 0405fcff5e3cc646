import type { FieldProps } from './field-error.tsx'
import { NativeField } from './native-field.tsx'
import styles from './select.module.css'

export type Option = { value: string; label: string }

export type SelectProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  options: readonly Option[]
  /** The line for "nothing chosen", value ''. */
  empty?: string
}

/** The browser's own list: on a phone it is a wheel under the thumb. For two to six choices use RadioChips. */
export function Select({ value, onChange, options, empty, ...field }: SelectProps) {
  return (
    <NativeField {...field}>
      {(wiring) => (
        <span className={styles.wrap}>
          <select
            {...wiring}
            className={`${wiring.className} ${styles.select}`}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          >
            {empty === undefined ? null : <option value="">{empty}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </span>
      )}
    </NativeField>
  )
}
