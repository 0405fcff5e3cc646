import { useQuery } from '@tanstack/react-query'
import { AddAffiliation } from '#features/affiliations/web/public.tsx'
import { Busy } from '#ui/busy.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useRouteParam } from '#web/go.ts'
import { useMe } from '#web/session.ts'
import { EveryWay } from './every-way.tsx'
import { HowRanked } from './how-ranked.tsx'
import { nobodyWords, WHO } from './words.ts'

/** Every way into one organisation, and why they stand in this order. */
export function WaysInPage() {
  const organisationId = useRouteParam('id')
  const ways = useQuery(api.ties.whoDoWeKnow.queryOptions({ input: { organisationId, limit: 100 } }))
  const name = ways.data?.organisation.name
  const role = useMe()?.organiser.role
  const introducers = ways.data?.introducers ?? []
  return (
    <Page
      title={WHO.title}
      soft={name ? <bdi>{name}</bdi> : undefined}
      back={{ href: `/organisations/${organisationId}`, label: name ?? 'Organisation' }}
      actions={<AddAffiliation organisationId={organisationId} />}
    >
      {ways.isPending ? <Busy /> : null}
      <Failed error={ways.error} onRetry={ways.refetch} />
      {ways.isSuccess && introducers.length === 0 ? <EmptyState>{nobodyWords(role)}</EmptyState> : null}
      <HowRanked />
      {introducers.length > 0 ? <EveryWay introducers={introducers} /> : null}
      {ways.data && ways.data.more > 0 ? <Soft>{WHO.more(ways.data.more)}</Soft> : null}
    </Page>
  )
}
