import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { organisationKindWords } from '#features/organisations/web/public.tsx'
import { personKindWords } from '#features/people/web/public.ts'
import { Busy } from '#ui/busy.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { oneOf, type RawSearch, useFilters, word } from '#web/filters.ts'
import type { AreaRecord } from '../contract.ts'
import { areasHref, askedFor, MEASURES, parseAreas } from './area-filters.ts'
import { AREAS, amountWords, RECORDS, RECORDS_ERRORS } from './words.ts'

const parse = (raw: RawSearch) => ({
  ...parseAreas(raw),
  of: oneOf(raw, 'of', MEASURES) || ('people' as const),
  code: word(raw, 'code'),
})

const NAME: Column<AreaRecord> = { key: 'name', head: RECORDS.name, cell: ({ name }) => name }
const OUTCODE: Column<AreaRecord> = {
  key: 'outcode',
  head: RECORDS.outcode,
  width: '8rem',
  cell: ({ outcode }) => outcode ?? '',
}
const sort = (of: (typeof MEASURES)[number]): Column<AreaRecord> => ({
  key: 'sort',
  head: RECORDS.what,
  cell: (row) => {
    if (!row.sort) return ''
    return of === 'people' ? personKindWords(row.sort as never) : organisationKindWords([row.sort as never])
  },
})
const COLUMNS = {
  people: [NAME, sort('people'), OUTCODE],
  organisations: [NAME, sort('organisations'), OUTCODE],
}

/** The people or organisations that a number of an area counts. */
export function RecordsPage() {
  const [{ of, code, ...filters }] = useFilters(parse)
  const found = useInfiniteQuery(
    api.areas.records.infiniteOptions({
      input: (after: string | undefined) => ({
        ...askedFor(filters),
        of,
        limit: 100,
        ...(code ? { code } : {}),
        ...(after ? { after } : {}),
      }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      refetchOnWindowFocus: false,
    }),
  )
  const pages = found.data?.pages
  const records = useMemo(() => pages?.flatMap((page) => page.records) ?? [], [pages])
  const place = code ? (pages?.[0]?.name ?? code) : RECORDS.elsewhere
  return (
    <Page
      title={place}
      soft={pages ? amountWords(pages[0]!.count, of) : AREAS[of]}
      back={{ href: areasHref(filters), label: AREAS.title }}
      width="wide"
    >
      <Failed error={found.error} words={RECORDS_ERRORS} onRetry={found.refetch} />
      {found.isPending && !found.error ? <Busy /> : null}
      {found.isSuccess && records.length === 0 ? <EmptyState>{RECORDS.none}</EmptyState> : null}
      {records.length > 0 ? (
        <DataTable
          caption={`${place}: ${AREAS[of]}`}
          columns={COLUMNS[of]}
          rows={records}
          rowKey={({ id }) => id}
          rowName={({ name }) => name}
          rowHref={({ id }) => `/${of}/${id}`}
          faces={of === 'people' ? 'person' : 'organisation'}
          onEndReached={found.hasNextPage && !found.isFetching ? found.fetchNextPage : undefined}
          loadingMore={found.isFetchingNextPage}
        />
      ) : null}
    </Page>
  )
}
