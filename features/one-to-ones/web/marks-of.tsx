import { useQuery } from '@tanstack/react-query'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { api } from '#web/api/client.ts'
import { dayOf, dayWords } from './dates.ts'
import { READ } from './read-words.ts'
import { MARK_WORDS } from './words.ts'

/** On a person's page: what was seen of a leader in them. Nothing while nothing was seen. */
export function MarksOf({ personId }: { personId: string }) {
  const found = useQuery(api.oneToOnes.listOfPerson.queryOptions({ input: { personId } }))
  const marks = found.data?.marks ?? []
  if (marks.length === 0) return null
  return (
    <Section title={READ.signs}>
      <List label={READ.signs}>
        {marks.map(({ id, mark, seen, oneToOneId, by, createdAt }) => (
          <Row
            key={id}
            title={MARK_WORDS[mark]}
            href={oneToOneId ? `/one-to-ones/${oneToOneId}` : undefined}
            soft={[seen, by.name, dayWords(dayOf(new Date(createdAt)))].filter(Boolean).join(' · ')}
          />
        ))}
      </List>
    </Section>
  )
}
