import { useOrganisationSearch, usePersonSearch } from '#features/affiliations/web/public.tsx'
import { ComboBox, type ComboItem } from '#ui/combo-box.tsx'
import type { MatchKind } from '../contract.ts'

type Props = {
  label: string
  value: ComboItem | null
  onChange: (value: ComboItem | null) => void
  error?: string | undefined
}

const PickPerson = (props: Props) => <ComboBox {...props} {...usePersonSearch()} />
const PickOrganisation = (props: Props) => <ComboBox {...props} {...useOrganisationSearch()} />

/** A record that is there, by the beginning of its name. */
export const PickRecord = ({ kind, ...props }: Props & { kind: MatchKind }) =>
  kind === 'people' ? <PickPerson {...props} /> : <PickOrganisation {...props} />
