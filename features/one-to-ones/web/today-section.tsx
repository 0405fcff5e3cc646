import { useQuery } from '@tanstack/react-query'
import { List } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { api } from '#web/api/client.ts'
import { useMe } from '#web/session.ts'
import { FollowUpRow } from './follow-up-row.tsx'
import { NudgeRow, PlannedRow } from './waiting-rows.tsx'
import { LIST } from './words.ts'

const MOST = 4

/** On Today: whom to meet, what I promised, who is to be met again. Nothing where nothing waits. */
export function OneToOnesToday() {
  const role = useMe()?.organiser.role
  const enabled = role === 'region' || role === 'branch' || role === 'listener'
  const mine = useQuery(api.oneToOnes.mine.queryOptions({ enabled })).data
  const promised = useQuery(api.followUps.list.queryOptions({ input: { state: 'open' }, enabled })).data
  const planned = mine?.planned ?? []
  const nudges = mine?.nudges ?? []
  const followUps = promised?.followUps ?? []
  if (planned.length + nudges.length + followUps.length === 0) return null
  return (
    <Section title={LIST.todo} aside={<a href="/one-to-ones">{LIST.all}</a>}>
      <List label={LIST.todo}>
        {planned.slice(0, MOST).map((talk) => (
          <PlannedRow key={talk.id} talk={talk} />
        ))}
        {followUps.slice(0, MOST).map((each) => (
          <FollowUpRow key={each.id} followUp={each} />
        ))}
        {nudges.slice(0, MOST).map((nudge) => (
          <NudgeRow key={nudge.person.id} nudge={nudge} />
        ))}
      </List>
    </Section>
  )
}
