import { Select } from '#ui/select.tsx'
import type { ColumnUse, Field } from '../mapping.contract.ts'
import { groupOptions } from './groups.ts'

type Props = { use: ColumnUse; severalAddresses: boolean; onChange: (use: ColumnUse) => void }

const LABELLED: readonly Field[] = ['phone', 'mobile', 'email', 'address']
const PARTS: readonly Field[] = ['address', 'postcode']
const LABELS = ['home', 'work', 'mobile', 'mailing', 'WhatsApp']
const LINES = Array.from({ length: 8 }, (_, at) => ({ value: String(at + 1), label: `Line ${at + 1}` }))

/** Where a phone, mail address or address belongs, and how the lines of several addresses go together. */
export function PlaceDetails({ use, severalAddresses, onChange }: Props) {
  const { as, label = '', group = 1, line } = use
  const put = (more: Partial<ColumnUse>) => onChange({ ...use, ...more })
  const labels = label && !LABELS.includes(label) ? [label, ...LABELS] : LABELS
  return (
    <>
      {LABELLED.includes(as) ? (
        <Select
          label="Home, work or what else"
          value={label}
          empty="Not said"
          options={labels.map((value) => ({ value, label: value }))}
          onChange={(next) => put({ label: next || undefined })}
        />
      ) : null}
      {PARTS.includes(as) && severalAddresses ? (
        <Select
          label="Of which address in the row"
          value={String(group)}
          options={groupOptions(group)}
          onChange={(next) => put({ group: Number(next) })}
        />
      ) : null}
      {as === 'address' && severalAddresses ? (
        <Select
          label="Which line of it"
          value={line ? String(line) : ''}
          empty="As the columns stand"
          options={LINES}
          onChange={(next) => put({ line: next ? Number(next) : undefined })}
        />
      ) : null}
    </>
  )
}
