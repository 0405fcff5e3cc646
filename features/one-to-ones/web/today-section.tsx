import { useQuery } from '@tanstack/react-query'
import type { Role } from '#kernel/contract.ts'
import { List } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { atFirst } from '#web/api/at-first.ts'
import { api } from '#web/api/client.ts'
import { useMe } from '#web/session.ts'
import { FollowUpRow } from './follow-up-row.tsx'
import { NudgeRow, PlannedRow } from './waiting-rows.tsx'
import { LIST } from './words.ts'

const MOST = 4

const asks = (role: Role | undefined) => {
  const enabled = role === 'region' || role === 'branch' || role === 'listener'
  return {
    enabled,
    mine: api.oneToOnes.mine.queryOptions({ enabled }),
    promised: api.followUps.list.queryOptions({ input: { state: 'open' }, enabled }),
  }
}

/** For a page's `first`: all that the section shows. */
export async function firstToDo(role: Role | undefined) {
  const { enabled, mine, promised } = asks(role)
  if (enabled) await atFirst(mine, promised)
}

/** On Today: whom to meet, what I promised, who is to be met again. Nothing where nothing waits. */
export function OneToOnesToday() {
  const asked = asks(useMe()?.organiser.role)
  const mine = useQuery(asked.mine).data
  const promised = useQuery(asked.promised).data
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
