import { useQuery } from '@tanstack/react-query'
import type { Role } from '#kernel/contract.ts'
import { List } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { atFirst } from '#web/api/at-first.ts'
import { api } from '#web/api/client.ts'
import { unsentOf } from '#web/outbox/unsent.ts'
import { outboxQuery, useOutbox } from '#web/outbox/use-outbox.ts'
import { WaitingCard } from '#web/outbox/waiting-card.tsx'
import { useMe } from '#web/session.ts'
import { FollowUpRow } from './follow-up-row.tsx'
import { orderOfToday } from './today-order.ts'
import { NudgeRow, PlannedRow } from './waiting-rows.tsx'
import { LIST } from './words.ts'

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
  if (enabled) await atFirst(mine, promised, outboxQuery)
}

/** On Today: whom to meet, what I promised, who is to be met again. Nothing where nothing waits. */
export function OneToOnesToday() {
  const outgoing = unsentOf(useOutbox())
  const asked = asks(useMe()?.organiser.role)
  const mine = useQuery(asked.mine).data
  const promised = useQuery(asked.promised).data
  const waiting = {
    planned: mine?.planned ?? [],
    nudges: mine?.nudges ?? [],
    followUps: promised?.followUps ?? [],
  }
  if (Object.values(waiting).every((each) => each.length === 0)) return <WaitingCard />
  const { talks, promises, toMeet, again, stale, more } = orderOfToday(waiting, new Date())
  return (
    <>
      <WaitingCard />
      <Section title={LIST.todo} aside={<a href="/one-to-ones">{LIST.all}</a>}>
        <List label={LIST.todo}>
          {talks.map((talk) => (
            <PlannedRow key={talk.id} talk={talk} waits={outgoing.has(talk.id)} />
          ))}
          {[...promises, ...toMeet].map((each) => (
            <FollowUpRow key={each.id} followUp={each} />
          ))}
          {again.map((nudge) => (
            <NudgeRow key={nudge.person.id} nudge={nudge} />
          ))}
          {stale.map((talk) => (
            <PlannedRow key={talk.id} talk={talk} waits={outgoing.has(talk.id)} stale />
          ))}
        </List>
        {more > 0 ? (
          <p>
            <a href="/one-to-ones">{LIST.more(more)}</a>
          </p>
        ) : null}
      </Section>
    </>
  )
}
