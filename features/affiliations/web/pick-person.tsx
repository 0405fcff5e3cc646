import { ComboBox } from '#ui/combo-box.tsx'
import { freshOne, type Picked } from './picked.ts'
import { usePersonSearch } from './searching.ts'
import { AFFILIATION } from './words.ts'

type Props = {
  label?: string
  value: Picked | null
  onChange: (value: Picked | null) => void
  error?: string | undefined
  autoFocus?: boolean
  disabled?: boolean
  createLabel?: (text: string) => string
  /** A name that is typed and not chosen is someone new: always, or when nobody is called anything like it. */
  takesAnyName?: boolean | 'when unknown'
}

/** Someone who is there, or someone new, of whom the name is enough for now. */
export function PickPerson({
  label,
  value,
  onChange,
  error,
  autoFocus,
  disabled,
  createLabel = AFFILIATION.newOne,
  takesAnyName = false,
}: Props) {
  const search = usePersonSearch()
  return (
    <ComboBox
      label={label ?? AFFILIATION.person}
      value={value}
      onChange={onChange}
      {...search}
      onCreate={(text) => onChange(freshOne(text))}
      createLabel={createLabel}
      takesAnyWord={takesAnyName}
      {...(value?.fresh ? { hint: AFFILIATION.someoneNew } : {})}
      error={error}
      autoFocus={autoFocus ?? false}
      disabled={disabled ?? false}
    />
  )
}
