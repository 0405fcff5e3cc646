import { useQuery } from '@tanstack/react-query'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { dayWords } from './dates.ts'
import { FollowUpRow } from './follow-up-row.tsx'
import { PREPARE } from './plan-words.ts'
import type { ListedTalk } from './talk.ts'

const LONG = 280
const shortened = (text: string) => (text.length > LONG ? `${text.slice(0, LONG).trimEnd()}…` : text)

/** What a talk was about, in a line or two. */
export const gistOf = ({ stories, concerns }: ListedTalk) =>
  [shortened(stories ?? ''), concerns.map(({ words }) => words).join(' · ')].filter(Boolean).join(' — ')

/** Earlier talks with someone, and what is still promised to them. */
export function SaidBefore({ personId }: { personId: string }) {
  const talks = useQuery(api.oneToOnes.listOfPerson.queryOptions({ input: { personId } }))
  const promised = useQuery(api.followUps.list.queryOptions({ input: { personId, state: 'open' } }))
  const met = talks.data?.oneToOnes.filter(({ state }) => state === 'met') ?? []
  const open = promised.data?.followUps ?? []
  return (
    <>
      <Section title={PREPARE.before}>
        <Failed error={talks.error} onRetry={talks.refetch} />
        {talks.data && met.length === 0 ? <Soft>{PREPARE.nothing}</Soft> : null}
        {met.length > 0 ? (
          <List label={PREPARE.before}>
            {met.map((talk) => (
              <Row
                key={talk.id}
                href={`/one-to-ones/${talk.id}`}
                title={[dayWords(talk.metOn!), talk.by.name].filter(Boolean).join(' · ')}
                soft={gistOf(talk)}
              />
            ))}
          </List>
        ) : null}
      </Section>
      {open.length > 0 ? (
        <Section title={PREPARE.promised}>
          <List label={PREPARE.promised}>
            {open.map((each) => (
              <FollowUpRow key={each.id} followUp={each} about="promise" />
            ))}
          </List>
        </Section>
      ) : null}
    </>
  )
}
