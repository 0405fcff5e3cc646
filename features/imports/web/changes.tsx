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
  /** What stands against the list: what we have, or an earlier line of it. */
  have: string
  onChoose: (field: string, side: Side) => void
}

const LIST = 'In the list'
const STANDS = 'What will stand'

/** The fields of a tie stand behind whose they are. */
const plain = (field: string) => field.replace(/^tie \S+ /, '')

/** Field by field: what we have, what the list says, and what will stand; either can be chosen. On a phone one below the other. */
export function Changes({ title, changes, have, onChoose }: Props) {
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
            <th scope="col">{have}</th>
            <th scope="col">{LIST}</th>
            <th scope="col">{STANDS}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, file, record, stands, wins }) => (
            <tr key={field}>
              <th scope="row">{changeLabel(plain(field))}</th>
              {(['record', 'file'] as const).map((side) => (
                <td key={side} data-title={side === 'file' ? LIST : have}>
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
              <td data-title={STANDS}>
                <bdi>{valueWords(plain(field), stands, place) || '–'}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
