import { useQuery } from '@tanstack/react-query'
import type { Role } from '#kernel/contract.ts'
import { List } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { atFirst } from '#web/api/at-first.ts'
import { api } from '#web/api/client.ts'
import { useMe } from '#web/session.ts'
import type { Introduction } from '../contract.ts'
import { TodayRow } from './today-row.tsx'
import { LIST } from './words.ts'

const MOST = 4

const asks = (role: Role | undefined) => {
  const enabled = role === 'region' || role === 'branch' || role === 'listener'
  const input = { mine: 'yes', state: 'open', limit: 50 } as const
  return { enabled, mine: api.introductions.list.queryOptions({ input, enabled }) }
}

/** For a page's `first`: all that the section shows. */
export async function firstIntroductions(role: Role | undefined) {
  const { enabled, mine } = asks(role)
  if (enabled) await atFirst(mine)
}

/** Where the meeting is planned, that is what stands on Today. */
const waits = ({ state, talks }: Introduction) =>
  state !== 'made' || !talks.some((talk) => talk.state === 'planned')

/** On Today: what waits longest first, those to ask about before the others. Nothing where nothing waits. */
export function IntroductionsToday() {
  const mine = useQuery(asks(useMe()?.organiser.role).mine).data
  const waiting = (mine?.introductions ?? []).filter(waits).sort((a, b) => Number(b.due) - Number(a.due))
  if (waiting.length === 0) return null
  return (
    <Section title={LIST.today} aside={<a href="/introductions">{LIST.all}</a>}>
      <List label={LIST.today}>
        {waiting.slice(0, MOST).map((each) => (
          <TodayRow key={each.id} introduction={each} />
        ))}
      </List>
    </Section>
  )
}
