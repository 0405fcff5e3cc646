import { Soft } from '#ui/text.tsx'
import type { ImportUndoing } from '../contract.ts'
import { changeLabel } from './field-words.ts'
import styles from './import.module.css'
import { many } from './words.ts'

type Kept = ImportUndoing['kept']['first'][number]

const WHY = {
  made: 'brought in by this list, and worked with since',
  merged: 'made one since with a record of this list',
}
const TIES: readonly Kept['kind'][] = ['affiliations', 'connections']

function whyWords({ kind, why, fields, list }: Kept): string {
  if (list) return `changed since by a later list, “${list}”`
  if (why === 'changed')
    return `changed since: ${fields.map((field) => changeLabel(field).toLowerCase()).join(', ')}`
  return why === 'made' && TIES.includes(kind) ? 'brought in by this list, and stays with them' : WHY[why]
}

/** Where a record is looked at; a tie stands on the page of a person. */
const hrefOf = ({ kind, id, personId }: Kept) => {
  if (kind === 'organisations') return `/organisations/${id}`
  return kind === 'workplaces' ? `/workplaces/${id}/edit` : `/people/${personId}`
}

/** What of a list stays although it is taken back, each with its reason and the way to it. */
export function KeptList({ kept: { total, first } }: { kept: ImportUndoing['kept'] }) {
  const others = total - first.length
  return (
    <>
      <ul className={styles.kept}>
        {first.map((each) => (
          <li key={`${each.kind} ${each.id} ${each.why}`}>
            <a href={hrefOf(each)}>
              <bdi>{each.name}</bdi>
            </a>
            , {whyWords(each)}
          </li>
        ))}
      </ul>
      {others > 0 ? (
        <Soft>
          And {many(others, 'other', 'others')}, further down the list or of branches that are not yours.
        </Soft>
      ) : null}
    </>
  )
}
