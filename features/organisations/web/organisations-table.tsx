import type { Column } from '#ui/data-table.tsx'
import type { OrganisationSummary } from '../contract.ts'
import styles from './organisations.module.css'
import { judgementWords, kindWords, SPECIAL_WORDS } from './words.ts'

const name: Column<OrganisationSummary> = {
  key: 'name',
  head: 'Name',
  width: '34%',
  cell: (row) => (
    <>
      {row.name}
      {row.near ? <span className={styles.near}> sounds like it</span> : null}
      {row.special ? <span className={styles.near}> tells of {SPECIAL_WORDS[row.special]}</span> : null}
      {row.doNotContact ? <span className={styles.near}> do not contact</span> : null}
    </>
  ),
}
const kinds: Column<OrganisationSummary> = {
  key: 'kinds',
  head: 'What it is',
  cell: (row) => kindWords(row.kinds),
}
const area: Column<OrganisationSummary> = {
  key: 'outcode',
  head: 'Where',
  width: '6rem',
  cell: (row) => row.outcode ?? '',
}
const judged: Column<OrganisationSummary> = {
  key: 'judged',
  head: 'Cares, power',
  width: '11rem',
  cell: judgementWords,
}
const tags: Column<OrganisationSummary> = {
  key: 'tags',
  head: 'Tags',
  deskOnly: true,
  cell: ({ tags: list }) =>
    list.length > 3 ? `${list.slice(0, 2).join(', ')}, ${list.length - 2} more` : list.join(', '),
}

/** What a list says of each organisation. Partners read no judgement and no tag of ours. */
export const columnsFor = (partner: boolean) =>
  partner ? [name, kinds, area] : [name, kinds, area, judged, tags]
