import { useQuery } from '@tanstack/react-query'
import { List } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { FollowUpRow } from './follow-up-row.tsx'
import { PromiseNext } from './promise-next.tsx'
import { FOLLOW } from './words.ts'

const MOST_SETTLED = 10

/** On a person's page: what was promised and whom it waits for, then what came of the last ones. */
export function FollowUpsOf({ personId }: { personId: string }) {
  const open = useQuery(api.followUps.list.queryOptions({ input: { personId, state: 'open' } }))
  const settled = useQuery(
    api.followUps.list.queryOptions({ input: { personId, state: 'settled', limit: MOST_SETTLED } }),
  )
  const past = settled.data?.followUps ?? []
  // One list may be back before the other: what has just been settled would stand in both.
  const promised = (open.data?.followUps ?? []).filter(({ id }) => !past.some((each) => each.id === id))
  const all = [...promised, ...past]
  return (
    <Section title={FOLLOW.ofPerson}>
      {all.length > 0 ? (
        <List label={FOLLOW.ofPerson}>
          {all.map((each) => (
            <FollowUpRow key={each.id} followUp={each} about="promise" />
          ))}
        </List>
      ) : open.data && settled.data ? (
        <Soft>{FOLLOW.ofPersonNone}</Soft>
      ) : null}
      <p>
        <PromiseNext personId={personId} />
      </p>
    </Section>
  )
}
