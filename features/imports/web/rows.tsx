import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { Decision, ImportRecord, LineState, Side } from '../contract.ts'
import { ForAllFields } from './for-all-fields.tsx'
import styles from './import.module.css'
import { fileWords } from './problem-words.ts'
import { RowCard } from './row-card.tsx'
import { number, rowWords, STATES } from './words.ts'

type Props = { record: ImportRecord; state: LineState; count: number }

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

/** The rows in one state, a page at a time, and what can be decided about all of them. */
export function Rows({ record: { id, kind }, state, count }: Props) {
  const columns = useQuery(api.imports.columns.queryOptions({ input: { id }, staleTime: 60_000 }))
  const list = useInfiniteQuery(
    api.imports.rows.infiniteOptions({
      input: (after: number) => ({ id, state, after, limit: AT_ONCE }),
      initialPageParam: 0,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  )
  const all = useMutation(api.imports.decideAll.mutationOptions())
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const fields = [...new Set(rows.flatMap((row) => row.changes.map((change) => change.field)))]
  if (count === 0) return <EmptyState>{`${STATES[state].label}: none. ${STATES[state].hint}`}</EmptyState>
  return (
    <Stack>
      <Soft>{STATES[state].hint}</Soft>
      <Failed
        error={list.error ?? all.error}
        words={fileWords(list.error ?? all.error)}
        onRetry={list.refetch}
      />
      <Line>
        {(count > 1 ? (FOR_ALL[state] ?? []) : []).map(({ label, decision }) => (
          <Button
            key={String(decision)}
            onPress={() => all.mutate({ id, state, decision })}
            pending={all.isPending}
          >
            {label(number(count))}
          </Button>
        ))}
      </Line>
      {state === 'changes' && count > 1 && fields.length > 0 ? (
        <ForAllFields
          fields={fields}
          onChoose={(field: string, side: Side) => all.mutate({ id, state, wins: { [field]: side } })}
        />
      ) : null}
      {list.isPending ? <Busy label="Fetching the rows" /> : null}
      <ul className={styles.rows} aria-label={STATES[state].label}>
        {rows.map((row) => (
          <li key={row.line}>
            <RowCard importId={id} kind={kind} row={row} columns={columns.data?.columns ?? []} />
          </li>
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button onPress={() => list.fetchNextPage()} pending={list.isFetchingNextPage}>
          Show more of {rowWords(count)}
        </Button>
      ) : null}
    </Stack>
  )
}
