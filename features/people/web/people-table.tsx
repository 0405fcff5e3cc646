import { Fragment } from 'react'
import { SPECIAL_WORDS } from '#features/organisations/web/public.tsx'
import type { Column } from '#ui/data-table.tsx'
import { Soft } from '#ui/text.tsx'
import type { PersonSummary } from '../contract.ts'
import styles from './people.module.css'
import { usePlaceWords } from './places.ts'
import { type Belonging, useBelonging } from './queries.ts'
import { kindWords } from './words.ts'

const SHOWN = 2
/** What tells of faith, origin, politics or health says so: not to be read out across a room. */
function Places({ places, total }: Belonging) {
  const shown = places.slice(0, SHOWN)
  const more = total - shown.length
  return (
    <>
      {shown.map(({ name, special }, at) => (
        <Fragment key={name}>
          {at > 0 ? ', ' : ''}
          <bdi>{name}</bdi>
          {special ? <span className={styles.near}> tells of {SPECIAL_WORDS[special]}</span> : null}
        </Fragment>
      ))}
      {more > 0 ? `, ${more} more` : ''}
    </>
  )
}

function BelongsTo({ person }: { person: PersonSummary }) {
  const belonging = useBelonging(person)
  if (!belonging) return null
  return belonging.total > 0 ? (
    <Places {...belonging} />
  ) : (
    <span className={styles.quiet}>no group written down yet</span>
  )
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
export function useColumns({
  partner,
  narrow,
}: {
  partner: boolean
  narrow: boolean
}): Column<PersonSummary>[] {
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
    cell: (row) => <BelongsTo person={row} />,
  }
  const tags: Column<PersonSummary> = {
    key: 'tags',
    head: 'Tags',
    width: '22%',
    deskOnly: true,
    cell: (row) => <Tags tags={row.tags} />,
  }
  return narrow ? [name, work, ties] : [name, work, ties, tags]
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
