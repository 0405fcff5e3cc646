import type { Column } from '#ui/data-table.tsx'
import { Soft } from '#ui/text.tsx'
import type { PersonSummary } from '../contract.ts'
import styles from './people.module.css'
import { usePlaceWords } from './places.ts'
import type { Belonging } from './queries.ts'
import { kindWords } from './words.ts'

const belongingWords = ({ names, total }: Belonging) => {
  const more = total - names.length
  return more > 0
    ? `${names.slice(0, 2).join(', ')}, ${total - Math.min(2, names.length)} more`
    : names.join(', ')
}

function Tags({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return null
  const more = tags.length - 2
  return (
    <span className={styles.tags}>
      {tags.slice(0, 2).map((tag) => (
        <bdi key={tag} className={styles.tag}>
          {tag}
        </bdi>
      ))}
      {more > 0 ? <span className={styles.quiet}>{more} more</span> : null}
    </span>
  )
}

/** What a list says of each person. A partner may see the name only. */
export function useColumns(
  belongings: ReadonlyMap<string, Belonging>,
  partner: boolean,
  desk: boolean,
): Column<PersonSummary>[] {
  const placeWords = usePlaceWords()
  const name: Column<PersonSummary> = {
    key: 'name',
    head: 'Name',
    cell: (row) => (
      <>
        {row.name}
        {row.near ? <span className={styles.near}> sounds like it</span> : null}
        {row.doNotContact ? <span className={styles.near}> do not contact</span> : null}
      </>
    ),
  }
  const home: Column<PersonSummary> = { key: 'outcode', head: 'Lives in', cell: (row) => row.outcode ?? '' }
  if (partner) return [name, home]
  const work: Column<PersonSummary> = {
    key: 'work',
    head: 'Branch, work',
    cell: (row) => placeWords(row) || row.jobTitle || kindWords(row.kind),
  }
  const ties: Column<PersonSummary> = {
    key: 'ties',
    head: 'Belongs to',
    cell: (row) => {
      const belonging = belongings.get(row.id)
      if (!belonging) return ''
      if (belonging.total > 0) return belongingWords(belonging)
      return desk ? <span className={styles.quiet}>not known yet</span> : ''
    },
  }
  const tags: Column<PersonSummary> = {
    key: 'tags',
    head: 'Tags',
    width: '22%',
    deskOnly: true,
    cell: (row) => <Tags tags={row.tags} />,
  }
  return [name, work, ties, tags]
}

type CountProps = {
  count: number | undefined
  all: number | undefined
  words: (count: number, all: number) => string
}

/** Takes its line at once, so that nothing jumps when the number arrives. */
export const CountLine = ({ count, all, words }: CountProps) => (
  <div role="status">
    <Soft>{count === undefined || all === undefined ? ' ' : words(count, all)}</Soft>
  </div>
)
