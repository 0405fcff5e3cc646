import { Note } from '#ui/note.tsx'
import { number } from '#ui/number.ts'
import type { ColumnDoubt, Doubt, ImportColumns } from '../contract.ts'
import { FIELD_LABELS } from './field-words.ts'
import styles from './import.module.css'

const LOOKS_LIKE: Record<Exclude<Doubt, 'other_order'>, string> = {
  mail: 'what looks like a mail address',
  phone: 'what looks like a phone number',
  postcode: 'what looks like a postcode',
  date: 'what looks like a date',
  digits: 'a number',
}

/** "3 of the first 40 rows have what looks like a postcode" */
function doubtWords({ doubt, rows, of }: ColumnDoubt): string {
  const which = of === 1 ? 'the one row looked at' : `${number(rows)} of the ${number(of)} rows looked at`
  return doubt === 'other_order'
    ? `dates are written another way in ${which}`
    : `${which} ${rows === 1 ? 'has' : 'have'} ${LOOKS_LIKE[doubt]}`
}

/** Columns that do not look like what they are taken for: to be looked at, nothing more. */
export function Doubts({ columns, doubts }: Pick<ImportColumns, 'columns' | 'doubts'>) {
  if (doubts.length === 0) return null
  return (
    <Note title="Is this what you mean?">
      <ul className={styles.doubts}>
        {doubts.map((each) => {
          const { title, use } = columns[each.column]!
          return (
            <li key={each.column}>
              <strong>
                <bdi>{title || `Column ${each.column + 1}`}</bdi>
              </strong>{' '}
              is taken for {use ? `“${use.custom?.name ?? FIELD_LABELS[use.as]}”` : 'nothing'}, and{' '}
              {doubtWords(each)}: “<bdi>{each.example}</bdi>”.
            </li>
          )
        })}
      </ul>
      <p>If that is right, go on; it comes in as it stands.</p>
    </Note>
  )
}
