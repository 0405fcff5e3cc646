import { Hidden } from '#ui/text.tsx'
import type { FieldChange, Side } from '../contract.ts'
import { changeLabel } from './field-words.ts'
import styles from './import.module.css'
import { usePlaceNames } from './place-names.ts'
import { valueWords } from './value-words.ts'

type Props = {
  /** Of which tie, where they are not the record's own. */
  title?: string
  changes: readonly FieldChange[]
  onChoose: (field: string, side: Side) => void
}

/** The fields of a tie stand behind whose they are. */
const plain = (field: string) => field.replace(/^tie \S+ /, '')

/** Field by field: what the list says, what we have, and what will stand; either can be chosen. */
export function Changes({ title, changes, onChoose }: Props) {
  const place = usePlaceNames()
  return (
    <div className={styles.scroll}>
      <table className={styles.changes}>
        {title ? (
          <caption>
            <bdi>{title}</bdi>
          </caption>
        ) : null}
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">The list</th>
            <th scope="col">What we have</th>
            <th scope="col">Will stand</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, file, record, stands, wins }) => (
            <tr key={field}>
              <th scope="row">{changeLabel(plain(field))}</th>
              {(['file', 'record'] as const).map((side) => (
                <td key={side}>
                  <button
                    type="button"
                    className={styles.side}
                    aria-pressed={wins === side}
                    onClick={() => onChoose(field, side)}
                  >
                    <Hidden>{`${changeLabel(plain(field))}: ${side === 'file' ? 'take it from the list' : 'keep what we have'}: `}</Hidden>
                    <bdi>{valueWords(plain(field), side === 'file' ? file : record, place) || '–'}</bdi>
                  </button>
                </td>
              ))}
              <td>
                <bdi>{valueWords(plain(field), stands, place) || '–'}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
