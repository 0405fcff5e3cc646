import { useQuery } from '@tanstack/react-query'
import type { Role } from '#kernel/contract.ts'
import { Chip } from '#ui/chip.tsx'
import { longDay } from '#ui/day.ts'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { atFirst } from '#web/api/at-first.ts'
import { api } from '#web/api/client.ts'
import { useMe } from '#web/session.ts'
import { RELATION, STAGE_WORDS } from './words.ts'

const MOST = 4

const asks = (role: Role | undefined) => {
  const enabled = role === 'region' || role === 'branch'
  return { enabled, waiting: api.organisations.toTouch.queryOptions({ enabled }) }
}

/** For a page's `first`: all that the section shows. */
export async function firstToTouch(role: Role | undefined) {
  const { enabled, waiting } = asks(role)
  if (enabled) await atFirst(waiting)
}

/** On Today: organisations to be in touch with by now. Nothing where none waits. */
export function TouchToday() {
  const found = useQuery(asks(useMe()?.organiser.role).waiting).data
  const waiting = found?.organisations ?? []
  if (waiting.length === 0) return null
  return (
    <Section title={RELATION.touch}>
      <List label={RELATION.touch}>
        {waiting.slice(0, MOST).map(({ id, name, stage, touchOn, mine }) => (
          <Row
            key={id}
            title={name}
            face={{ name, kind: 'organisation' }}
            mark={stage ? <Chip>{STAGE_WORDS[stage]}</Chip> : null}
            href={`/organisations/${id}`}
            soft={[RELATION.due(longDay(touchOn)), mine ? '' : RELATION.nobody].filter(Boolean).join(' · ')}
          />
        ))}
      </List>
    </Section>
  )
}
