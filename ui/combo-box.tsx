import { lazy, Suspense } from 'react'
import type { FieldProps } from './field-error.tsx'
import { NativeField } from './native-field.tsx'

export type ComboItem = { id: string; label: string; soft?: string | undefined }

export type ComboBoxProps = FieldProps & {
  /** The chosen item, null while none is. */
  value: ComboItem | null
  onChange: (value: ComboItem | null) => void
  /** What the last search brought. */
  items: readonly ComboItem[]
  /** Called 150 ms after the last key with what is typed. */
  onSearch: (text: string) => void
  searching?: boolean
  /** When given, the last line offers to add what is typed; call onChange yourself with the new item. */
  onCreate?: (text: string) => void
  /**
   * What is typed counts when the field is left, without choosing the line that adds it: always, or only when the
   * search found nothing it could have meant.
   */
  takesAnyWord?: boolean | 'when unknown'
  /** What was typed is being written down: a form that is saved waits until there is a value. */
  adding?: boolean
  /** The words of that line. */
  createLabel?: (text: string) => string
  placeholder?: string
}

// The heaviest part of the house by far: pages stand first, and the list comes in behind them.
const ComboBoxField = lazy(() => import('./combo-box-field.tsx').then((m) => ({ default: m.ComboBoxField })))

/** One of many, found by typing, with a line to add what is not there. */
export function ComboBox(props: ComboBoxProps) {
  const { label, hint, required = false, value, placeholder } = props
  // The same field in the same place, so that nothing jumps when the real one arrives.
  const waiting = (
    <NativeField label={label} hint={hint} required={required} disabled>
      {(wiring) => <input {...wiring} value={value?.label ?? ''} placeholder={placeholder} readOnly />}
    </NativeField>
  )
  return (
    <Suspense fallback={waiting}>
      <ComboBoxField {...props} />
    </Suspense>
  )
}
