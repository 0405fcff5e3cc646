import { lazy, Suspense, useRef } from 'react'
import { SavedLists } from '#features/saved-lists/web/public.tsx'
import { Busy } from '#ui/busy.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { number } from '#ui/number.ts'
import { Page } from '#ui/page.tsx'
import { SearchField } from '#ui/search-field.tsx'
import { Line } from '#ui/stack.tsx'
import { TwoPanes } from '#ui/two-panes.tsx'
import { useDesk } from '#ui/use-desk.ts'
import { atFirst } from '#web/api/at-first.ts'
import { Failed } from '#web/failed.tsx'
import { useFilters } from '#web/filters.ts'
import type { Going } from '#web/room-route.ts'
import { useMe } from '#web/session.ts'
import { BeginAt } from './begin-at.tsx'
import { FilterChips } from './filter-chips.tsx'
import { asFilters, isNarrowed, type ListState, parseList } from './list-filters.ts'
import { NobodyFound } from './nobody-found.tsx'
import styles from './people.module.css'
import { PeopleActs } from './people-acts.tsx'
import { CountLine, useColumns } from './people-table.tsx'
import { placesQueries } from './places.ts'
import { countQuery, peopleQuery, usePeople, usePeopleCount } from './queries.ts'
import { useSelection } from './selection.ts'
import { usePickBeside } from './use-pick-beside.ts'
import { BEGIN_AT, peopleWords } from './words.ts'

const PersonBeside = lazy(() => import('./person-beside.tsx').then((m) => ({ default: m.PersonBeside })))

export function firstOfPeople({ search, me }: Going) {
  const list = parseList(search)
  const filters = asFilters(list)
  return atFirst(peopleQuery(filters, list.from), countQuery(filters), ...placesQueries(me?.organiser.role))
}

export function PeoplePage() {
  const [list, setList] = useFilters(parseList)
  const desk = useDesk()
  const beside =
    desk && list.person ? (
      <Suspense fallback={<Busy label="Fetching this person" />}>
        <PersonBeside id={list.person} onClose={() => setList({ person: '' })} />
      </Suspense>
    ) : null
  return (
    <TwoPanes side={beside} sideLabel="The person chosen in the list">
      <PeopleList list={list} onChange={setList} desk={desk} />
    </TwoPanes>
  )
}

/** From so many people on, nobody scrolls to the end of the alphabet. */
const LONG = 200

type Props = { list: ListState; onChange: (changes: Partial<ListState>) => void; desk: boolean }

function PeopleList({ list, onChange, desk }: Props) {
  const me = useMe()
  const role = me?.organiser.role
  const filters = asFilters(list)
  const found = usePeople(filters, list.from)
  const total = usePeopleCount(filters)
  const picked = useSelection(filters, found.rows, total.data?.count ?? 0)
  const organises = role === 'region' || role === 'branch'
  const columns = useColumns({ partner: role === 'partner', narrow: list.person !== '' })
  const frame = useRef<HTMLDivElement>(null)
  usePickBeside(frame, desk, (person) => onChange({ person }))
  // What sounds like it is shown, though it is none of those that match.
  const onlyNear = (count: number) => count === 0 && found.rows.some((row) => row.near)
  const countWords = (count: number, all: number) =>
    onlyNear(count)
      ? 'Nobody by exactly that name. Near it:'
      : isNarrowed(list)
        ? `${number(count)} of ${peopleWords(all)}`
        : peopleWords(all)
  const empty = found.isSuccess && !found.isPlaceholderData && found.rows.length === 0
  // Then the two acts stand in the page's middle.
  const nobodyYet = empty && !isNarrowed(list) && !list.from
  return (
    <Page
      title="People"
      width="wide"
      actions={role === 'partner' || nobodyYet ? null : <HeadActs organises={organises} />}
    >
      <Line>
        <SearchField
          label="Search by name, phone or mail"
          placeholder="Name, phone or mail"
          value={list.q}
          onSearch={(q) => onChange({ q })}
        />
        <FilterChips list={list} onChange={onChange} />
        <SavedLists room="people" filters={filters} onOpen={(kept) => onChange(parseList(kept))} />
      </Line>
      <div className={styles.counted}>
        <CountLine count={total.data?.count} all={total.data?.all} words={countWords} />
        {list.q === '' && (list.from || (total.data?.count ?? 0) > LONG) ? (
          <BeginAt value={list.from} onChange={(from) => onChange({ from })} />
        ) : null}
      </div>
      <Failed error={found.error} onRetry={found.refetch} />
      {found.isPending ? <Busy label="Fetching people" /> : null}
      {empty && list.from ? <EmptyState>{BEGIN_AT.nobody}</EmptyState> : null}
      {empty && !list.from ? <NobodyFound list={list} onChange={onChange} /> : null}
      {found.rows.length > 0 ? (
        <div ref={frame}>
          <DataTable
            caption="People"
            columns={columns}
            rows={found.rows}
            rowKey={(person) => person.id}
            rowName={(person) => person.name}
            rowHref={(person) => `/people/${person.id}`}
            faces="person"
            total={total.data?.count}
            current={list.person}
            {...(organises ? { selected: picked.shown, onSelect: picked.pick } : {})}
            onEndReached={found.hasNextPage && !found.isFetching ? found.fetchNextPage : undefined}
            loadingMore={found.isFetchingNextPage}
          />
        </div>
      ) : null}
      {organises && found.rows.length > 0 ? (
        <PeopleActs picked={picked} matching={total.data?.count} />
      ) : null}
    </Page>
  )
}

const HeadActs = ({ organises }: { organises: boolean }) => (
  <>
    {organises ? <LinkButton href="/imports">Import</LinkButton> : null}
    <LinkButton href="/people/new" kind="main">
      Add a person
    </LinkButton>
  </>
)
