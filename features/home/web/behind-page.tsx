import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Busy } from '#ui/busy.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { dayAndMonth } from '#ui/day.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { type RawSearch, useFilters, word } from '#web/filters.ts'
import { useRouteParam } from '#web/go.ts'
import { NotHerePage } from '#web/not-here-page.tsx'
import { type BehindLine, LISTS } from '../contract.ts'
import { LIST_WORDS } from './list-words.ts'
import { PULSE } from './words.ts'

type List = (typeof LISTS)[number]
const BACK = { href: '/', label: 'Today' }

const nameOf = (line: BehindLine) => (line.person ?? line.organisation)?.name ?? ''
const hrefOf = (line: BehindLine) =>
  line.person ? `/people/${line.person.id}` : `/organisations/${line.organisation?.id ?? ''}`

const NAME: Column<BehindLine> = { key: 'name', head: 'Name', cell: nameOf }
const WHERE: Column<BehindLine> = {
  key: 'where',
  head: 'Belongs to',
  cell: (line) => [line.organisation?.name, line.role?.replaceAll('_', ' ')].filter(Boolean).join(', '),
}
const WHEN: Column<BehindLine> = {
  key: 'when',
  head: 'Written down',
  width: '12rem',
  cell: (line) => dayAndMonth(line.on),
}
const TO: Column<BehindLine> = {
  key: 'to',
  head: 'Introduced us to',
  cell: (line) => line.organisation?.name ?? line.words,
}
const PROMISE: Column<BehindLine> = { key: 'what', head: 'What was promised', cell: (line) => line.words }
const OWNER: Column<BehindLine> = { key: 'owner', head: 'Who promised', cell: (line) => line.role }
const COLUMNS: Partial<Record<List, Column<BehindLine>[]>> = {
  ties: [NAME, WHERE, WHEN],
  heard: [NAME, { ...WHEN, head: 'Met on' }],
  met: [NAME, { ...WHEN, head: 'Met on' }],
  introduced: [NAME, TO, { ...WHEN, head: 'Introduced on' }],
  late: [NAME, PROMISE, OWNER, { ...WHEN, head: 'Promised for' }],
}
const HREFS: Partial<Record<List, (line: BehindLine) => string>> = {
  heard: ({ id }) => `/one-to-ones/${id}`,
  met: ({ id }) => `/one-to-ones/${id}`,
  introduced: ({ id }) => `/introductions/${id}`,
}

const parse = (raw: RawSearch) => ({
  branch: word(raw, 'branch'),
  concern: word(raw, 'concern'),
  said: word(raw, 'words'),
})

/** Of which branch the list tells, where it tells of one. */
function useBranchName(branch: string): string {
  const named = branch !== '' && branch !== 'none'
  const found = useQuery(api.branches.list.queryOptions({ input: {}, enabled: named })).data
  return named ? (found?.branches.find(({ id }) => id === branch)?.name ?? '') : branch && PULSE.none
}

/** The records that a number on Today counts. */
export function BehindPage() {
  const name = useRouteParam('list')
  const list = LISTS.find((each) => each === name)
  return list ? <Behind key={list} list={list} /> : <NotHerePage />
}

function Behind({ list }: { list: List }) {
  const words = LIST_WORDS[list]
  const [{ branch, concern, said }] = useFilters(parse)
  const place = useBranchName(branch)
  const title = concern ? `${words.title}: ${said || concern}` : words.title
  const found = useInfiniteQuery(
    api.home.behind.infiniteOptions({
      input: (after: string | undefined) => ({
        list,
        limit: 100,
        ...(branch ? { branch } : {}),
        ...(concern ? { concern } : {}),
        ...(after ? { after } : {}),
      }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      refetchOnWindowFocus: false,
    }),
  )
  const pages = found.data?.pages
  const lines = useMemo(() => pages?.flatMap((page) => page.lines) ?? [], [pages])
  return (
    <Page title={title} soft={[place, words.soft].filter(Boolean).join(' · ')} back={BACK} width="wide">
      <Failed error={found.error} onRetry={found.refetch} />
      {found.isPending ? <Busy /> : null}
      {found.isSuccess && lines.length === 0 ? <EmptyState>{words.empty}</EmptyState> : null}
      {lines.length > 0 ? (
        <DataTable
          caption={title}
          columns={COLUMNS[list] ?? [NAME, WHEN]}
          rows={lines}
          rowKey={(line) => line.id}
          rowName={nameOf}
          rowHref={HREFS[list] ?? hrefOf}
          faces={list === 'strangers' ? 'organisation' : 'person'}
          onEndReached={found.hasNextPage && !found.isFetching ? found.fetchNextPage : undefined}
          loadingMore={found.isFetchingNextPage}
        />
      ) : null}
    </Page>
  )
}
