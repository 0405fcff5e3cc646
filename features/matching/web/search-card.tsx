import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Line } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { MatchKind, Search } from '../contract.ts'
import styles from './matching.module.css'
import { SEARCH } from './words.ts'

const OFTEN = 1500
const runs = (search: Search | undefined) => search?.state === 'words' || search?.state === 'pairs'

/** What a search under way has found comes into the queue without waiting to be asked for. */
function useFound(found: number | undefined) {
  const queries = useQueryClient()
  const before = useRef(found)
  useEffect(() => {
    if (before.current !== undefined && found !== before.current) {
      queries.invalidateQueries({ queryKey: api.matching.queue.key() })
      queries.invalidateQueries({ queryKey: api.matching.counts.key() })
    }
    before.current = found
  }, [found, queries])
}

/** The search over everyone: started, watched, stopped; or left alone, for it goes on by itself. */
export function SearchCard({ kind }: { kind: MatchKind }) {
  const found = useQuery({
    ...api.matching.searches.queryOptions(),
    refetchInterval: ({ state }) => (state.data?.searches.some(runs) ? OFTEN : false),
  })
  const start = useMutation(api.matching.search.mutationOptions())
  const stop = useMutation(api.matching.cancelSearch.mutationOptions())
  const search = found.data?.searches.find((each) => each.kind === kind)
  const running = runs(search)
  const { open = 0, later = 0 } = useQuery(api.matching.counts.queryOptions()).data?.[kind] ?? {}
  useFound(found.data && (search?.found ?? 0))
  return (
    <Card title={SEARCH.title[kind]}>
      <Soft>{SEARCH.soft}</Soft>
      {search && running ? (
        <progress
          className={styles.progress}
          aria-label={SEARCH.title[kind]}
          max={Math.max(search.total, 1)}
          {...(search.state === 'pairs' ? { value: search.looked } : {})}
        />
      ) : null}
      {found.data ? <p>{search ? SEARCH.state(search, open + later) : SEARCH.never}</p> : null}
      <Failed error={found.error ?? start.error ?? stop.error} />
      <Line>
        {running ? (
          <Button onPress={() => stop.mutate({ kind })} pending={stop.isPending}>
            {SEARCH.stop}
          </Button>
        ) : (
          <Button onPress={() => start.mutate({ kind })} pending={start.isPending}>
            {SEARCH.start}
          </Button>
        )}
        <LinkButton href={`/same/how-sure?kind=${kind}`}>{SEARCH.howSure}</LinkButton>
      </Line>
    </Card>
  )
}
