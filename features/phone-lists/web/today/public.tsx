import { useQuery } from '@tanstack/react-query'
import type { Role } from '#kernel/contract.ts'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { atFirst } from '#web/api/at-first.ts'
import { api } from '#web/api/client.ts'
import { useMe } from '#web/session.ts'
import { TODAY } from '../words.ts'

const MOST = 4

const asks = (role: Role | undefined) => {
  const enabled = role === 'region' || role === 'branch'
  return { enabled, lists: api.phoneLists.list.queryOptions({ enabled }) }
}

/** For a page's `first`: all that the section shows. */
export async function firstToRing(role: Role | undefined) {
  const { enabled, lists } = asks(role)
  if (enabled) await atFirst(lists)
}

/** On Today: my lists with someone who was promised another call by now. Nothing where nobody waits. */
export function RingToday() {
  const found = useQuery(asks(useMe()?.organiser.role).lists).data
  const waiting = (found?.lists ?? []).filter(({ mine, due }) => mine && due > 0)
  if (waiting.length === 0) return null
  return (
    <Section title={TODAY.title} aside={<a href="/phone-lists">{TODAY.all}</a>}>
      <List label={TODAY.title}>
        {waiting.slice(0, MOST).map((list) => (
          <Row key={list.id} title={list.purpose} href={`/phone-lists/${list.id}`} soft={TODAY.row(list)} />
        ))}
      </List>
    </Section>
  )
}
