import { Section } from '#ui/section.tsx'
import { Select } from '#ui/select.tsx'
import { Soft } from '#ui/text.tsx'
import type { ImportColumns } from '../contract.ts'
import { type ColumnUse, FIELDS, type Field, type Mapping, type TableKind } from '../mapping.contract.ts'
import { ColumnDetails } from './column-details.tsx'
import { FIELD_LABELS } from './field-words.ts'
import styles from './import.module.css'

type Props = {
  kind: TableKind
  soft: string
  columns: ImportColumns['columns']
  uses: Mapping
  onChange: (uses: Mapping) => void
}

const optionsOf = (kind: TableKind) =>
  (FIELDS[kind] as readonly Field[])
    .filter((field) => field !== 'custom')
    .map((value) => ({ value, label: FIELD_LABELS[value] }))

/** What each column is taken for, with what stands in it; each can be taken for something else. */
export function Columns({ kind, soft, columns, uses, onChange }: Props) {
  const options = optionsOf(kind)
  const severalIds = uses.filter((use) => use?.as.endsWith('external_id')).length > 1
  const put = (column: number, use: ColumnUse | null) =>
    onChange(columns.map((_, place) => (place === column ? use : (uses[place] ?? null))))
  return (
    <Section title="What each column holds">
      <Soft>{soft}</Soft>
      <ol className={styles.columns}>
        {columns.map(({ title, examples }, column) => {
          const use = uses[column] ?? null
          return (
            <li key={column} className={use ? styles.column : `${styles.column} ${styles.unused}`}>
              <Select
                label={title || `Column ${column + 1}`}
                value={use?.as ?? ''}
                empty="Leave out"
                options={options}
                onChange={(next) => put(column, next ? { as: next as Field } : null)}
              />
              {use ? (
                <ColumnDetails
                  use={use}
                  examples={examples}
                  severalIds={severalIds}
                  onChange={(next) => put(column, next)}
                />
              ) : null}
              <Examples texts={examples} />
            </li>
          )
        })}
      </ol>
    </Section>
  )
}

function Examples({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return <Soft>Nothing stands in it.</Soft>
  return (
    <ul className={styles.examples} aria-label="Examples from the file">
      {texts.slice(0, 3).map((text) => (
        <li key={text}>
          <bdi>{text.length > 60 ? `${text.slice(0, 60)}…` : text}</bdi>
        </li>
      ))}
    </ul>
  )
}
