import { useQuery } from '@tanstack/react-query'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { api } from '#web/api/client.ts'
import { dayWords } from './dates.ts'
import { READ } from './read-words.ts'
import { lastNamed } from './tally.ts'

/** On a person's page: what they named in talks, each leading to the talk. Nothing while they named nothing. */
export function ConcernsOf({ personId }: { personId: string }) {
  const talks = useQuery(api.oneToOnes.listOfPerson.queryOptions({ input: { personId } }))
  const named = lastNamed(talks.data?.oneToOnes ?? [])
  if (named.length === 0) return null
  return (
    <Section title={READ.concernsOf}>
      <List label={READ.concernsOf}>
        {named.map(({ words, talk }) => (
          <Row
            key={words}
            href={`/one-to-ones/${talk.id}`}
            title={<span dir="auto">{words}</span>}
            soft={[talk.metOn && dayWords(talk.metOn), talk.by.name].filter(Boolean).join(' · ')}
          />
        ))}
      </List>
    </Section>
  )
}
