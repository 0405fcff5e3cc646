import { Section } from '#ui/section.tsx'
import { Select } from '#ui/select.tsx'
import { Soft } from '#ui/text.tsx'
import { IMPORT_FIELDS, type ImportKind, type ImportPreview } from '../contract.ts'
import styles from './import.module.css'
import { FIELD_NAMES } from './words.ts'

type Props = {
  kind: ImportKind
  columns: ImportPreview['columns']
  onChange: (column: number, field: string) => void
}

/** What each column was taken for, with what stands in it; each can be taken for something else. */
export function Columns({ kind, columns, onChange }: Props) {
  const options = IMPORT_FIELDS[kind].map((value) => ({ value, label: FIELD_NAMES[value] ?? value }))
  return (
    <Section title="What each column holds">
      <Soft>We read the titles. Put right what we got wrong; a column can also be left out.</Soft>
      <ol className={styles.columns}>
        {columns.map(({ title, examples, field }, column) => (
          <li key={column}>
            <Select
              label={title || `Column ${column + 1}`}
              hint={examples.join(' · ') || 'nothing in it'}
              value={field ?? ''}
              empty="Leave out"
              options={options}
              onChange={(next) => onChange(column, next)}
            />
          </li>
        ))}
      </ol>
    </Section>
  )
}
