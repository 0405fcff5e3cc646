import { useState } from 'react'
import { DateField } from '#ui/date-field.tsx'
import { Select } from '#ui/select.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { CustomField } from '../../contract.ts'

type Value = string | number | null
type Props = {
  field: CustomField
  value: Value
  error?: string | undefined
  /** Null once it is emptied; words where a number is wanted, for the server to complain about. */
  onChange: (value: Value) => void
}

/** A number as it is typed: "3." on the way to "3.5" must not be put right under one's fingers. */
function NumberInput({ field, value, error, onChange }: Props) {
  const [text, setText] = useState(value === null ? '' : String(value))
  const type = (next: string) => {
    setText(next)
    const plain = next.trim().replace(',', '.')
    onChange(plain === '' ? null : Number.isFinite(Number(plain)) ? Number(plain) : next)
  }
  return <TextField label={field.name} inputMode="decimal" value={text} onChange={type} error={error} />
}

/** One field of our own on a form. */
export function OwnField(props: Props) {
  const { field, value, error, onChange } = props
  const shared = { label: field.name, value: value === null ? '' : String(value), error }
  const set = (next: string) => onChange(next === '' ? null : next)
  if (field.type === 'number') return <NumberInput {...props} />
  if (field.type === 'date') return <DateField {...shared} onChange={set} />
  if (field.type === 'text') return <TextField {...shared} onChange={set} maxLength={2000} />
  // What someone chose before it was taken off the list stays until another is chosen.
  const choices = shared.value && !field.choices.includes(shared.value) ? [shared.value] : []
  const options = [...field.choices, ...choices].map((each) => ({ value: each, label: each }))
  return <Select {...shared} empty="Not known" options={options} onChange={set} />
}
