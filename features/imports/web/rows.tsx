import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { number } from '#ui/number.ts'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { api, client } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { Decision, ImportRecord, ImportRow, LineState, Side } from '../contract.ts'
import { unknownBranchesOf } from './branch-of-row.tsx'
import { ForAllFields } from './for-all-fields.tsx'
import styles from './import.module.css'
import { inOrder } from './in-order.ts'
import { fileWords } from './problem-words.ts'
import { RowCard } from './row-card.tsx'
import { rowWords, STATES } from './words.ts'

/** `text`: only rows in whose cells it stands. */
type Props = { record: ImportRecord; state: LineState; count: number; text: string }

const FOR_ALL: Partial<Record<LineState, { label: (count: string) => string; decision: Decision | null }[]>> =
  {
    ask: [
      { label: (count) => `All ${count} are the likeliest one`, decision: 'same' },
      { label: (count) => `All ${count} are new`, decision: 'new' },
      { label: (count) => `Leave out all ${count}`, decision: 'skip' },
    ],
    changes: [{ label: (count) => `Leave out all ${count}`, decision: 'skip' }],
    new: [{ label: (count) => `Leave out all ${count}`, decision: 'skip' }],
    skipped: [{ label: (count) => `Take all ${count} in again`, decision: null }],
  }
const AT_ONCE = 25

/** Pages of rows. A long list is looked through for a text in parts: where one held nothing, the next is asked for. */
function useRows({ record: { id }, state, text }: Omit<Props, 'count'>) {
  const list = useInfiniteQuery(
    api.imports.rows.infiniteOptions({
      input: (after: number) => ({ id, state, after, limit: AT_ONCE, ...(text ? { text } : {}) }),
      initialPageParam: 0,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  )
  const { hasNextPage, isFetching, fetchNextPage, isError } = list
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const goOn = text !== '' && rows.length < AT_ONCE && hasNextPage && !isFetching && !isError
  useEffect(() => {
    if (goOn) fetchNextPage()
  }, [goOn, fetchNextPage])
  return { list, rows }
}

type CardsProps = { record: ImportRecord; rows: readonly ImportRow[]; label: string }

function RowCards({ record: { id, kind }, rows, label }: CardsProps) {
  const columns = useQuery(api.imports.columns.queryOptions({ input: { id }, staleTime: 60_000 }))
  const branches = unknownBranchesOf(rows)
  return (
    <ul className={styles.rows} aria-label={label}>
      {rows.map((row) => (
        <li key={row.line}>
          <RowCard
            importId={id}
            kind={kind}
            row={row}
            columns={columns.data?.columns ?? []}
            branch={branches.get(row.line)}
          />
        </li>
      ))}
    </ul>
  )
}

const MOST_ALTERED = 200

/** The rows for which a list is held back: they would do something else than was seen. */
export function AlteredRows({ record }: { record: ImportRecord }) {
  const list = useQuery(
    api.imports.rows.queryOptions({ input: { id: record.id, only: 'altered', limit: MOST_ALTERED } }),
  )
  return (
    <Stack>
      <Failed error={list.error} words={fileWords(list.error)} onRetry={list.refetch} />
      {list.isPending ? <Busy label="Fetching the rows" /> : null}
      <RowCards record={record} rows={list.data?.rows ?? []} label="Rows that changed" />
    </Stack>
  )
}

/** The rows in one state, a page at a time, and what can be decided about all of them. */
export function Rows(props: Props) {
  const { record, state, count, text } = props
  const { list, rows } = useRows(props)
  if (count === 0) return <EmptyState>{`${STATES[state].label}: none. ${STATES[state].hint}`}</EmptyState>
  return (
    <Stack>
      <Soft>{STATES[state].hint}</Soft>
      <Failed error={list.error} words={fileWords(list.error)} onRetry={list.refetch} />
      {text === '' ? <ForAll {...props} rows={rows} /> : null}
      {list.isPending || (text !== '' && list.isFetching) ? <Busy label="Fetching the rows" /> : null}
      {text !== '' && list.isSuccess && !list.hasNextPage && rows.length === 0 ? (
        <EmptyState>{`“${text}” stands in none of these rows.`}</EmptyState>
      ) : null}
      <RowCards record={record} rows={rows} label={STATES[state].label} />
      {list.hasNextPage ? (
        <Button onPress={() => list.fetchNextPage()} pending={list.isFetchingNextPage}>
          {text === '' ? `Show more of ${rowWords(count)}` : 'Look for more'}
        </Button>
      ) : null}
    </Stack>
  )
}

/** Part after part, as a million rows are too many for one request. */
async function decideAll(
  asked: Omit<Parameters<typeof client.imports.decideAll>[0], 'after'>,
): Promise<void> {
  for (let after: number | null = 0; after !== null; )
    after = (await client.imports.decideAll({ ...asked, after })).next
}

/** Decides about every row in this state, so it is not there while only some of them are shown. */
function ForAll({ record: { id }, state, count, rows }: Props & { rows: readonly ImportRow[] }) {
  const all = useMutation({ mutationFn: decideAll, ...inOrder })
  const fields = [...new Set(rows.flatMap((row) => row.changes.map((change) => change.field)))]
  if (count < 2) return null
  return (
    <>
      <Failed error={all.error} words={fileWords(all.error)} />
      <Line>
        {(FOR_ALL[state] ?? []).map(({ label, decision }) => (
          <Button
            key={String(decision)}
            onPress={() => all.mutate({ id, state, decision })}
            pending={all.isPending}
          >
            {label(number(count))}
          </Button>
        ))}
      </Line>
      {state === 'changes' && fields.length > 0 ? (
        <ForAllFields
          fields={fields}
          onChoose={(field: string, side: Side) => all.mutate({ id, state, wins: { [field]: side } })}
        />
      ) : null}
    </>
  )
}
