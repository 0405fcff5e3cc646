import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from '#ui/button.tsx'
import { dayAndTime } from '#ui/day.ts'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { ImportRecord } from '../contract.ts'
import { COURSE, kindLabel, recordsWords } from './words.ts'

function softOf({ kind, state, made, organiser, createdAt }: ImportRecord): string {
  const brought = state === 'done' && recordsWords(made)
  return [
    kindLabel(kind),
    brought ? `new: ${brought}` : COURSE[state],
    `${organiser}, ${dayAndTime(createdAt)}`,
  ].join(' · ')
}

/** What was brought before, latest first, with how far each has come. */
export function PastImports() {
  const list = useInfiniteQuery(
    api.imports.list.infiniteOptions({
      input: (after: string | undefined) => ({ after }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  )
  const found = list.data?.pages.flatMap((page) => page.imports) ?? []
  if (list.error) return <Failed error={list.error} onRetry={list.refetch} />
  if (found.length === 0) return null
  return (
    <Section title="Brought before">
      <List label="Brought before">
        {found.map((each) => (
          <Row key={each.id} href={`/imports/${each.id}`} title={each.fileName} soft={softOf(each)} />
        ))}
      </List>
      {list.hasNextPage ? (
        <Button kind="quiet" onPress={() => list.fetchNextPage()} pending={list.isFetchingNextPage}>
          Show more
        </Button>
      ) : null}
    </Section>
  )
}
