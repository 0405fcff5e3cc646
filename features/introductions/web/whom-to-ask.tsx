import { useQuery } from '@tanstack/react-query'
import { Busy } from '#ui/busy.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { List } from '#ui/row.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { AskableRow } from './askable-row.tsx'
import { WHOM } from './words.ts'

type Props = { organisationId: string; shown?: number }

/** The first answer on an organisation's page: the few people it is best to ask now. */
export function WhomToAsk({ organisationId, shown = 3 }: Props) {
  const ways = useQuery(api.introductions.whomToAsk.queryOptions({ input: { organisationId, limit: 10 } }))
  const people = ways.data?.people ?? []
  const all = people.length + (ways.data?.more ?? 0)
  return (
    <Card title={WHOM.title}>
      {ways.isPending ? <Busy /> : null}
      <Failed error={ways.error} onRetry={ways.refetch} />
      {ways.isSuccess && all === 0 ? <EmptyState>{WHOM.nobody}</EmptyState> : null}
      {people.length > 0 ? (
        <>
          <List label={WHOM.title}>
            {people.slice(0, shown).map((askable) => (
              <AskableRow key={askable.person.id} askable={askable} target={{ organisationId }} reasons={2} />
            ))}
          </List>
          <Soft>{WHOM.dots}</Soft>
          <p>
            <a href={`/organisations/${organisationId}/whom-to-ask`}>{WHOM.best}</a>
          </p>
          <p>
            <a href={`/organisations/${organisationId}/who-do-we-know`}>{WHOM.all(all)}</a>
          </p>
        </>
      ) : null}
    </Card>
  )
}
