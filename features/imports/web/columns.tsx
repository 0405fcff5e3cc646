import { useOwnFields } from '#features/custom-fields/web/public.ts'
import { Section } from '#ui/section.tsx'
import { Select } from '#ui/select.tsx'
import { Soft } from '#ui/text.tsx'
import type { ImportColumns } from '../contract.ts'
import { type ColumnUse, FIELDS, type Field, type Mapping, type TableKind } from '../mapping.contract.ts'
import { ColumnDetails } from './column-details.tsx'
import { typeOf } from './field-types.ts'
import { FIELD_LABELS } from './field-words.ts'
import styles from './import.module.css'

type Props = {
  kind: TableKind
  soft: string
  columns: ImportColumns['columns']
  uses: Mapping
  onChange: (uses: Mapping) => void
}

const aboutOf = (kind: TableKind) => (kind === 'people' || kind === 'organisations' ? kind : null)

/** Everything a column may be taken for: what everyone has, fields of our own, and a new one. */
function useOptions(kind: TableKind) {
  const about = aboutOf(kind)
  const own = useOwnFields(about ?? 'people', about !== null)
  const byKey = new Map(own.map((each) => [`custom ${each.key}`, each]))
  const fields = FIELDS[kind] as readonly Field[]
  const options = [
    ...fields.filter((field) => field !== 'custom').map((value) => ({ value, label: FIELD_LABELS[value] })),
    ...[...byKey].map(([value, { name }]) => ({ value, label: `${name} (our own)` })),
    ...(about ? [{ value: 'custom', label: FIELD_LABELS.custom }] : []),
  ]
  const chosenOf = (use: ColumnUse | null) => {
    const known = use?.custom && own.find(({ name }) => name === use.custom?.name)
    return known ? `custom ${known.key}` : (use?.as ?? '')
  }
  const useOf = (value: string, title: string, examples: readonly string[]): ColumnUse | null => {
    if (value === '') return null
    const known = byKey.get(value)
    if (known) return { as: 'custom', custom: { name: known.name, type: known.type } }
    if (value !== 'custom') return { as: value as Field }
    return {
      as: 'custom',
      custom: { name: title.slice(0, 60).trim() || 'New field', type: typeOf(examples) },
    }
  }
  return { options, chosenOf, useOf }
}

/** What each column is taken for, with what stands in it; each can be taken for something else. */
export function Columns({ kind, soft, columns, uses, onChange }: Props) {
  const { options, chosenOf, useOf } = useOptions(kind)
  const severalIds = uses.filter((use) => use?.as.endsWith('external_id')).length > 1
  const severalAddresses =
    uses.filter((use) => use?.as === 'address').length > 1 ||
    uses.some((use) => use?.as === 'postcode' && use.group)
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
                value={chosenOf(use)}
                empty="Leave out"
                options={options}
                onChange={(next) => put(column, useOf(next, title, examples))}
              />
              {use ? (
                <ColumnDetails
                  kind={kind}
                  use={use}
                  examples={examples}
                  severalIds={severalIds}
                  severalAddresses={severalAddresses}
                  isNew={chosenOf(use) === 'custom'}
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
