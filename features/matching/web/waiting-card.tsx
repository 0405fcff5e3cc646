import { useQuery } from '@tanstack/react-query'
import { Card } from '#ui/card.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Line } from '#ui/stack.tsx'
import { api } from '#web/api/client.ts'
import { useMe } from '#web/session.ts'
import { SAME } from './words.ts'

/** On Today: that pairs wait for an answer. Nothing while none do. */
export function SameWaiting() {
  const role = useMe()?.organiser.role
  const organises = role === 'region' || role === 'branch'
  const counts = useQuery(api.matching.counts.queryOptions({ enabled: organises })).data
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
