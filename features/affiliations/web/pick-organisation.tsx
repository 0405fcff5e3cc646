import { kindOfName } from '#features/organisations/web/public.tsx'
import { ComboBox } from '#ui/combo-box.tsx'
import { Select } from '#ui/select.tsx'
import { freshOne, type Picked } from './picked.ts'
import { useOrganisationSearch } from './searching.ts'
import { AFFILIATION, KIND_OPTIONS } from './words.ts'

type Props = {
  label?: string
  hint?: string
  value: Picked | null
  onChange: (value: Picked | null) => void
  /** The kind of a new one; it decides who may see ties to it, so it is asked at once, with what its name tells. */
  kind: string
  onKind: (kind: string) => void
  error?: string | undefined
  autoFocus?: boolean
  /** A name that is typed and not chosen is a new one, also when others are called something like it. */
  takesAnyName?: boolean
  disabled?: boolean
}

/** An organisation that is there, or a new one with its kind. */
export function PickOrganisation(props: Props) {
  const { label, hint, value, onChange, kind, onKind, error } = props
  const { autoFocus = false, disabled = false, takesAnyName = false } = props
  const search = useOrganisationSearch()
  const pick = (to: Picked | null) => {
    if (to?.fresh) onKind(kindOfName(to.label) ?? 'other')
    onChange(to)
  }
  return (
    <>
      <ComboBox
        label={label ?? AFFILIATION.organisation}
        {...(hint ? { hint } : {})}
        value={value}
        onChange={pick}
        {...search}
        onCreate={(text) => pick(freshOne(text))}
        createLabel={AFFILIATION.newOne}
        takesAnyWord={takesAnyName}
        error={error}
        autoFocus={autoFocus}
        disabled={disabled}
      />
      {value?.fresh ? (
        <Select label={AFFILIATION.kindOfNew} value={kind} onChange={onKind} options={KIND_OPTIONS} />
      ) : null}
    </>
  )
}
