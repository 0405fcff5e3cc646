import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Page } from '#ui/page.tsx'
import { List, Row } from '#ui/row.tsx'
import { Switch } from '#ui/switch.tsx'
import { Soft } from '#ui/text.tsx'
import { Failed } from '#web/failed.tsx'
import { oneOf, type RawSearch, useFilters } from '#web/filters.ts'
import type { Branch } from '../contract.ts'
import { BranchDialog } from './branch-dialog.tsx'
import { Coalitions } from './coalitions.tsx'
import { Density } from './density.tsx'
import { useBranches, useMay } from './queries.ts'
import { headCountWords, SERVICE_WORDS } from './words.ts'

/** `add` opens the form at once, for those who come to add a branch. */
const parse = (raw: RawSearch) => ({
  archived: oneOf(raw, 'archived', ['yes'] as const),
  add: oneOf(raw, 'add', ['yes'] as const),
})

export function BranchesPage() {
  const [{ archived, add }, setFilters] = useFilters(parse)
  const may = useMay()
  const found = useBranches(archived)
  const branches = found.data?.branches ?? []
  const acts = (
    <>
      {may.region ? (
        <Button kind="main" onPress={() => setFilters({ add: 'yes' })}>
          Add a branch
        </Button>
      ) : null}
      {may.seePeople ? <LinkButton href="/branches/contracted-out">Contracted-out work</LinkButton> : null}
    </>
  )
  return (
    <Page title="Branches" soft="How well each is organised: members of workers." actions={acts}>
      <Failed error={found.error} onRetry={found.refetch} />
      {found.isPending ? <Busy label="Fetching branches" /> : null}
      {found.isSuccess && branches.length === 0 ? <NoBranches archived={archived} /> : null}
      {branches.length > 0 ? (
        <List label="Branches">
          {branches.map((branch) => (
            <BranchRow key={branch.id} branch={branch} />
          ))}
        </List>
      ) : null}
      {may.region ? (
        <Switch
          label="Show branches that were put away"
          value={archived === 'yes'}
          onChange={(away) => setFilters({ archived: away ? 'yes' : '' })}
        />
      ) : null}
      {may.foundCoalitions ? <Coalitions /> : null}
      {add && may.region ? <BranchDialog onClose={() => setFilters({ add: '' })} /> : null}
    </Page>
  )
}

const BranchRow = ({ branch }: { branch: Branch }) => (
  <Row
    title={
      <a href={`/branches/${branch.id}`} dir="auto">
        {branch.name}
      </a>
    }
    soft={
      <>
        <Soft>
          {SERVICE_WORDS[branch.serviceGroup]}. {headCountWords(branch)}
        </Soft>
        <Density {...branch} list={`/people?branchId=${branch.id}&`} />
      </>
    }
  />
)

function NoBranches({ archived }: { archived: '' | 'yes' }) {
  const { region } = useMay()
  if (archived) return <EmptyState>No branch was put away.</EmptyState>
  return (
    <EmptyState>
      {region
        ? 'Write down the branches that organise together, then the workplaces where their people are.'
        : 'No branch is written down yet. A regional organiser can do that.'}
    </EmptyState>
  )
}
