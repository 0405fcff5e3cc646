import type { FieldType } from '#features/custom-fields/contract.ts'
import { OWN_FIELD_TYPES } from '#features/custom-fields/web/public.ts'
import { Select } from '#ui/select.tsx'
import type { CustomField } from '../mapping.contract.ts'
import { SlowField } from './slow-field.tsx'

type Props = { custom: CustomField; onChange: (custom: CustomField) => void }

/** A field of our own that this list brings: what it is called, and what it holds. */
export function NewField({ custom, onChange }: Props) {
  return (
    <>
      <SlowField
        label="What the field is called"
        hint="It is made when the list comes in, and goes when you take the list back."
        value={custom.name}
        onChange={(name) => name && onChange({ ...custom, name })}
      />
      <Select
        label="What it holds"
        value={custom.type}
        options={OWN_FIELD_TYPES}
        onChange={(type) => onChange({ ...custom, type: type as FieldType })}
      />
    </>
  )
}
