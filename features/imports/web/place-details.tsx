import { Select } from '#ui/select.tsx'
import type { ColumnUse, Field } from '../mapping.contract.ts'
import { groupOptions } from './groups.ts'
import styles from './import.module.css'

type Props = { use: ColumnUse; severalAddresses: boolean; onChange: (use: ColumnUse) => void }

const LABELLED: readonly Field[] = ['phone', 'mobile', 'email', 'address']
const PARTS: readonly Field[] = ['address', 'postcode']
const LABELS = ['home', 'work', 'mobile', 'mailing', 'WhatsApp']
const LINES = Array.from({ length: 8 }, (_, at) => ({ value: String(at + 1), label: `Line ${at + 1}` }))

/** Where a phone, mail address or address belongs, and how the lines of several addresses go together. */
export function PlaceDetails({ use, severalAddresses, onChange }: Props) {
  const { as, label = '' } = use
  const labels = label && !LABELS.includes(label) ? [label, ...LABELS] : LABELS
  return (
    <>
      {LABELLED.includes(as) ? (
        <Select
          label="Home, work or what else"
          value={label}
          empty="Not said"
          options={labels.map((value) => ({ value, label: value }))}
          onChange={(next) => onChange({ ...use, label: next || undefined })}
        />
      ) : null}
      {PARTS.includes(as) && severalAddresses ? <PartOf use={use} onChange={onChange} /> : null}
    </>
  )
}

/** Of several addresses, the one that this column is a part of: mostly told by its title, so said in a line. */
function PartOf({ use, onChange }: Omit<Props, 'severalAddresses'>) {
  const { as, label, group = 1, line } = use
  const put = (more: Partial<ColumnUse>) => onChange({ ...use, ...more })
  return (
    <details className={styles.reading}>
      <summary>{`Part of address ${group}${label ? `, ${label}` : ''}`}</summary>
      <Select
        label="Of which address in the row"
        value={String(group)}
        options={groupOptions(group)}
        onChange={(next) => put({ group: Number(next) })}
      />
      {as === 'address' ? (
        <Select
          label="Which line of it"
          value={line ? String(line) : ''}
          empty="As the columns stand"
          options={LINES}
          onChange={(next) => put({ line: next ? Number(next) : undefined })}
        />
      ) : null}
    </details>
  )
}
