import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { Switch } from '#ui/switch.tsx'
import { Soft } from '#ui/text.tsx'
import { Failed } from '#web/failed.tsx'
import { oneOf, type RawSearch, useFilters } from '#web/filters.ts'
import type { Branch, Workplace } from '../contract.ts'
import { Density, percentOf } from './density.tsx'
import { useMay, useWorkplaces } from './queries.ts'

const ORDERS = [
  { value: 'name', label: 'By name' },
  { value: 'least', label: 'Least organised first' },
] as const
type Order = (typeof ORDERS)[number]['value']

const parse = (raw: RawSearch) => ({
  order: oneOf(raw, 'order', ['least'] as const),
  archived: oneOf(raw, 'archived', ['yes'] as const),
})

/** Where nobody counted the workers comes last: there is nothing to compare. */
const byDensity = (a: Workplace, b: Workplace) =>
  (percentOf(a) ?? Number.POSITIVE_INFINITY) - (percentOf(b) ?? Number.POSITIVE_INFINITY)

export function Workplaces({ branch }: { branch: Branch }) {
  const [{ order, archived }, setFilters] = useFilters(parse)
  const keeps = useMay().keep(branch.id)
  const found = useWorkplaces({ branchId: branch.id, ...(archived ? { archived } : {}) })
  const rows = order === 'least' ? [...found.rows].sort(byDensity) : found.rows
  const add = keeps ? (
    <LinkButton href={`/branches/${branch.id}/add-workplace`}>Add a workplace</LinkButton>
  ) : null
  return (
    <Section title="Workplaces" aside={add}>
      <Failed error={found.error} onRetry={found.refetch} />
      {found.isPending ? <Busy label="Fetching workplaces" /> : null}
      {found.isSuccess && rows.length === 0 ? (
        <EmptyState>
          {archived
            ? 'No workplace was put away.'
            : 'Write down where this branch’s people work and how many work there: then you see where to organise next.'}
        </EmptyState>
      ) : null}
      {rows.length > 1 ? (
        <RadioChips<Order>
          label="In which order"
          value={order || 'name'}
          onChange={(next) => setFilters({ order: next === 'least' ? 'least' : '' })}
          options={ORDERS}
        />
      ) : null}
      {rows.length > 0 ? (
        <List label="Workplaces">
          {rows.map((workplace) => (
            <WorkplaceRow key={workplace.id} workplace={workplace} keeps={keeps} />
          ))}
        </List>
      ) : null}
      {found.hasNextPage ? (
        <Button onPress={() => found.fetchNextPage()} pending={found.isFetchingNextPage}>
          Show more
        </Button>
      ) : null}
      {keeps ? (
        <Switch
          label="Show workplaces that were put away"
          value={archived === 'yes'}
          onChange={(away) => setFilters({ archived: away ? 'yes' : '' })}
        />
      ) : null}
    </Section>
  )
}

/** "Council, run by Shine Ltd (School cleaning, east) · M33" */
const whoseWords = ({ employerName, contractorName, contract, outcode }: Workplace) =>
  [
    [employerName, contractorName ? `run by ${contractorName}` : ''].filter(Boolean).join(', ') +
      (contract ? ` (${contract})` : ''),
    outcode,
  ]
    .filter((each) => each?.trim())
    .join(' · ')

const WorkplaceRow = ({ workplace, keeps }: { workplace: Workplace; keeps: boolean }) => (
  <Row
    title={workplace.name}
    soft={
      <>
        <Soft>{whoseWords(workplace)}</Soft>
        <Density {...workplace} list={`/people?workplaceId=${workplace.id}&`} />
      </>
    }
    act={keeps ? <Chip href={`/workplaces/${workplace.id}/edit`}>Change</Chip> : undefined}
  />
)
