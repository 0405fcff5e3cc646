import { skipToken, useInfiniteQuery } from '@tanstack/react-query'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { dayAndTime } from '#ui/day.ts'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { TimelineEvent } from '../contract.ts'
import { EVENT_MARK, TIMELINE } from './words.ts'

type About =
  | { personId: string; organisationId?: undefined }
  | { organisationId: string; personId?: undefined }

const paging = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
  refetchOnWindowFocus: false,
}
const from = (after: string | undefined) => (after ? { after } : {})

function useTimeline({ personId, organisationId }: About) {
  const ofPerson = useInfiniteQuery(
    api.ties.timelineOfPerson.infiniteOptions({
      input: personId ? (after: string | undefined) => ({ personId, ...from(after) }) : skipToken,
      ...paging,
    }),
  )
  const ofOrganisation = useInfiniteQuery(
    api.ties.timelineOfOrganisation.infiniteOptions({
      input: organisationId ? (after: string | undefined) => ({ organisationId, ...from(after) }) : skipToken,
      ...paging,
    }),
  )
  return personId ? ofPerson : ofOrganisation
}

/** What has a page of its own leads there. */
const PLACES: Partial<Record<TimelineEvent['kind'], string>> = {
  one_to_one: '/one-to-ones',
  introduction: '/introductions',
}
const hrefOf = ({ kind, id }: TimelineEvent) => PLACES[kind] && `${PLACES[kind]}/${id.slice(-36)}`

const Event = ({ event }: { event: TimelineEvent }) => (
  <Row
    title={event.words}
    href={hrefOf(event)}
    mark={<Chip>{EVENT_MARK[event.kind]}</Chip>}
    soft={
      <>
        <time dateTime={event.at}>{dayAndTime(event.at)}</time>
        {event.by ? ` · ${TIMELINE.by(event.by)}` : ''}
      </>
    }
  />
)

/** What was written down about someone or an organisation, newest first. */
export function Timeline(about: About) {
  const timeline = useTimeline(about)
  const events = timeline.data?.pages.flatMap((page) => page.events) ?? []
  return (
    <Section title={TIMELINE.title}>
      {timeline.isPending ? <Busy /> : null}
      <Failed error={timeline.error} onRetry={timeline.refetch} />
      {timeline.isSuccess && events.length === 0 ? <Soft>{TIMELINE.none}</Soft> : null}
      {events.length > 0 ? (
        <List label={TIMELINE.title}>
          {events.map((event) => (
            <Event key={event.id} event={event} />
          ))}
        </List>
      ) : null}
      {timeline.hasNextPage ? (
        <Button kind="quiet" pending={timeline.isFetchingNextPage} onPress={() => timeline.fetchNextPage()}>
          {TIMELINE.older}
        </Button>
      ) : null}
    </Section>
  )
}
