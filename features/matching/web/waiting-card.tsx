import { useQuery } from '@tanstack/react-query'
import type { Role } from '#kernel/contract.ts'
import { Card } from '#ui/card.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Line } from '#ui/stack.tsx'
import { atFirst } from '#web/api/at-first.ts'
import { api } from '#web/api/client.ts'
import { useMe } from '#web/session.ts'
import { SAME } from './words.ts'

const asked = (role: Role | undefined) =>
  api.matching.counts.queryOptions({ enabled: role === 'region' || role === 'branch' })

export async function firstWaiting(role: Role | undefined) {
  const options = asked(role)
  if (options.enabled) await atFirst(options)
}

/** On Today: that pairs wait for an answer. Nothing while none do. */
export function SameWaiting() {
  const counts = useQuery(asked(useMe()?.organiser.role)).data
  const people = counts?.people.open ?? 0
  const organisations = counts?.organisations.open ?? 0
  if (people + organisations === 0) return null
  const kind = people > 0 ? 'people' : 'organisations'
  return (
    <Card title={SAME.title[kind]}>
      <p>{SAME.waiting(people + organisations)} for your answer: are they one and the same?</p>
      <Line>
        <LinkButton href={`/same?kind=${kind}`}>Have a look</LinkButton>
      </Line>
    </Card>
  )
}
