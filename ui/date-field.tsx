import type { FieldProps } from './field-error.tsx'
import { NativeField } from './native-field.tsx'

export type DateFieldProps = FieldProps & {
  /** '2026-05-12' or ''. */
  value: string
  onChange: (value: string) => void
  min?: string
  max?: string
}

/** The browser's own date picker: known to its owner's thumbs, and to their screen reader. */
export function DateField({ value, onChange, min, max, ...field }: DateFieldProps) {
  return (
    <NativeField {...field}>
      {(wiring) => (
        <input
          {...wiring}
          type="date"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          min={min}
          max={max}
        />
      )}
    </NativeField>
  )
}
