import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { number } from '#ui/number.ts'
import { Page } from '#ui/page.tsx'
import { Soft } from '#ui/text.tsx'
import { Failed } from '#web/failed.tsx'
import type { Workplace } from '../contract.ts'
import styles from './branches.module.css'
import { byContractor, type ContractorGroup, gapOf } from './contracted-out.ts'
import { percentOf } from './density.tsx'
import { useWorkplaces } from './queries.ts'
import { stewardsWords, workersWords, workplacesWords } from './words.ts'

const INTRO =
  'Work that was given to a contractor: who runs it, for whom, and how many there are not yet with us.'

export function ContractedOutPage() {
  const found = useWorkplaces({ contractedOut: 'yes' })
  const groups = byContractor(found.rows)
  return (
    <Page
      title="Contracted-out work"
      soft={INTRO}
      back={{ href: '/branches', label: 'Branches' }}
      width="wide"
    >
      <Failed error={found.error} onRetry={found.refetch} />
      {found.isPending ? <Busy label="Fetching workplaces" /> : null}
      {found.isSuccess && groups.length === 0 ? (
        <EmptyState>
          Where work was contracted out, name the contractor on the workplace: then you see here who was lost
          from sight.
        </EmptyState>
      ) : null}
      {groups.map((group) => (
        <Contractor key={group.contractorId} group={group} />
      ))}
      {found.hasNextPage ? (
        <Button onPress={() => found.fetchNextPage()} pending={found.isFetchingNextPage}>
          Show more
        </Button>
      ) : null}
    </Page>
  )
}

function summary({ workplaces, headCount, activists, gap, complete }: ContractorGroup): string {
  const where = workplacesWords(workplaces.length)
  if (headCount === null) return `${where}; nobody has counted the workers yet.`
  const yet =
    gap === null ? '' : `, ${number(gap)} of them not members${complete ? '' : ' where you can tell'}`
  const stewards = complete ? `; ${stewardsWords(activists)}` : ''
  return `${where}, ${workersWords(headCount)}${yet}${stewards}.`
}

function Contractor({ group }: { group: ContractorGroup }) {
  const title = group.name ?? 'A contractor you may not see'
  const percent = group.complete ? percentOf(group) : null
  return (
    <Card title={title}>
      {percent === null ? null : (
        <span className={styles.track} aria-hidden="true">
          <span className={styles.fill} style={{ width: `${Math.min(100, percent)}%` }} />
        </span>
      )}
      <Soft>{summary(group)}</Soft>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={`Workplaces run by ${title}`}>
          <thead>
            <tr>
              <th scope="col">Workplace</th>
              <th scope="col">Employer</th>
              <th scope="col">Contract</th>
              <th scope="col" className={styles.number}>
                Workers
              </th>
              <th scope="col" className={styles.number}>
                Stewards and officers
              </th>
              <th scope="col" className={styles.number}>
                Other members
              </th>
              <th scope="col" className={styles.number}>
                Not yet members
              </th>
            </tr>
          </thead>
          <tbody>
            {group.workplaces.map((workplace) => (
              <Line key={workplace.id} workplace={workplace} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

function Line({ workplace }: { workplace: Workplace }) {
  const { id, name, employerId, employerName, contract, headCount, members, activists, complete } = workplace
  const gap = gapOf(workplace)
  const unknown = 'not known'
  const people = `/people?workplaceId=${id}&kind=`
  return (
    <tr>
      <th scope="row">
        <a href={`/branches/${workplace.branchId}`} dir="auto">
          {name}
        </a>
      </th>
      <td data-head="Employer" dir="auto">
        {employerName ? <a href={`/organisations/${employerId}`}>{employerName}</a> : unknown}
      </td>
      <td data-head="Contract" dir="auto">
        {contract ?? unknown}
      </td>
      <td data-head="Workers" className={styles.number}>
        {headCount === null ? unknown : number(headCount)}
      </td>
      <td data-head="Stewards and officers" className={styles.number}>
        {complete ? <a href={`${people}activist`}>{number(activists)}</a> : 'not yours to count'}
      </td>
      <td data-head="Other members" className={styles.number}>
        {complete ? <a href={`${people}member`}>{number(members - activists)}</a> : ''}
      </td>
      <td data-head="Not yet members" className={styles.number}>
        {gap === null ? unknown : number(gap)}
      </td>
    </tr>
  )
}
