import { SavedLists } from '#features/saved-lists/web/public.tsx'
import { Busy } from '#ui/busy.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { number } from '#ui/number.ts'
import { Page } from '#ui/page.tsx'
import { SearchField } from '#ui/search-field.tsx'
import { Line } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { Failed } from '#web/failed.tsx'
import { useFilters } from '#web/filters.ts'
import { FilterChips } from './filter-chips.tsx'
import { asFilters, isNarrowed, parseList } from './list-filters.ts'
import { NoneFound } from './none-found.tsx'
import { OrganisationActs } from './organisation-acts.tsx'
import { columnsFor } from './organisations-table.tsx'
import { useMay, useOrganisationCount, useOrganisations } from './queries.ts'
import { useSelection } from './selection.ts'
import { ToldKindsLine } from './told-kinds-line.tsx'
import { organisationWords } from './words.ts'

export function OrganisationsPage() {
  const [list, setList] = useFilters(parseList)
  const may = useMay()
  const filters = asFilters(list)
  const found = useOrganisations(filters)
  const total = useOrganisationCount(filters).data
  const picked = useSelection(filters, found.rows, total?.count ?? 0)
  const empty = found.isSuccess && !found.isPlaceholderData && found.rows.length === 0
  // What sounds like it is shown, though it is none of those that match.
  const onlyNear = (count: number) => count === 0 && found.rows.some((row) => row.near)
  const countWords = (count: number, all: number) =>
    onlyNear(count)
      ? 'None by exactly that name. Near it:'
      : isNarrowed(list)
        ? `${number(count)} of ${organisationWords(all)}`
        : organisationWords(all)
  return (
    <Page
      title="Organisations"
      width="wide"
      actions={may.record ? <HeadActs organise={may.organise} /> : null}
    >
      <Line>
        <SearchField
          label="Search by name, phone or mail"
          placeholder="Name, phone or mail"
          value={list.q}
          onSearch={(q) => setList({ q })}
        />
        <FilterChips list={list} onChange={setList} />
        <SavedLists room="organisations" filters={filters} onOpen={(saved) => setList(parseList(saved))} />
      </Line>
      <div role="status">
        <Soft>{total ? countWords(total.count, total.all) : ' '}</Soft>
      </div>
      <ToldKindsLine may={may.organise} />
      <Failed error={found.error} onRetry={found.refetch} />
      {found.isPending ? <Busy label="Fetching organisations" /> : null}
      {empty ? <NoneFound list={list} onChange={setList} /> : null}
      {found.rows.length > 0 ? (
        <DataTable
          caption="Organisations"
          columns={columnsFor(may.partner)}
          rows={found.rows}
          rowKey={(organisation) => organisation.id}
          rowName={(organisation) => organisation.name}
          rowHref={(organisation) => `/organisations/${organisation.id}`}
          faces="organisation"
          total={total?.count}
          {...(may.organise ? { selected: picked.shown, onSelect: picked.pick } : {})}
          onEndReached={found.hasNextPage && !found.isFetching ? found.fetchNextPage : undefined}
          loadingMore={found.isFetchingNextPage}
        />
      ) : null}
      {may.organise ? <OrganisationActs picked={picked} matching={total?.count} /> : null}
    </Page>
  )
}

const HeadActs = ({ organise }: { organise: boolean }) => (
  <>
    {organise ? <LinkButton href="/imports">Import</LinkButton> : null}
    <LinkButton href="/organisations/new" kind="main">
      Add an organisation
    </LinkButton>
  </>
)
