import { useQuery } from '@tanstack/react-query'
import { Busy } from '#ui/busy.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { List } from '#ui/row.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useMe } from '#web/session.ts'
import { IntroducerRow } from './introducer-row.tsx'
import { nobodyWords, WHO, waysInHref } from './words.ts'

type Props = {
  organisationId: string
  /** How many to show before the link to all. */
  shown?: number
}

/** The first answer on an organisation's page: the few people best placed to introduce us. */
export function WhoDoWeKnow({ organisationId, shown = 3 }: Props) {
  const ways = useQuery(api.ties.whoDoWeKnow.queryOptions({ input: { organisationId, limit: 20 } }))
  const role = useMe()?.organiser.role
  const introducers = ways.data?.introducers ?? []
  return (
    <Card title={WHO.title}>
      {ways.isPending ? <Busy /> : null}
      <Failed error={ways.error} onRetry={ways.refetch} />
      {ways.isSuccess && introducers.length === 0 ? <EmptyState>{nobodyWords(role)}</EmptyState> : null}
      {introducers.length > 0 ? (
        <>
          <List label={WHO.title}>
            {introducers.slice(0, shown).map((introducer) => (
              <IntroducerRow key={introducer.person.id} introducer={introducer} />
            ))}
          </List>
          <p>
            <a href={waysInHref(organisationId)}>{WHO.all(introducers.length + ways.data!.more)}</a>
          </p>
        </>
      ) : null}
    </Card>
  )
}
