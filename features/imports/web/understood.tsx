import type { ImportRow } from '../contract.ts'
import { changeLabel, FIELD_LABELS } from './field-words.ts'
import styles from './import.module.css'
import { usePlaceNames } from './place-names.ts'
import { valueWords } from './value-words.ts'

type Props = Pick<ImportRow, 'understood'>

/** As the fields are called on the records; whom the row only names, as its column is called. */
const labelOf = (field: string) =>
  field in FIELD_LABELS && ['employer', 'contractor', 'organisation', 'connection'].includes(field)
    ? FIELD_LABELS[field as keyof typeof FIELD_LABELS]
    : changeLabel(field)

/** What was understood of a row, field by field. */
export function Understood({ understood }: Props) {
  const place = usePlaceNames()
  if (understood.length === 0) return null
  return (
    <dl className={styles.understood}>
      {understood.map(({ field, value }) => (
        <div key={field}>
          <dt>{labelOf(field)}</dt>
          <dd>
            <bdi>{valueWords(field, value, place)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The same where something else is to be seen first. */
export function UnderstoodBehind({ understood }: Props) {
  if (understood.length === 0) return null
  return (
    <details className={styles.cells}>
      <summary>What we understood</summary>
      <Understood understood={understood} />
    </details>
  )
}
