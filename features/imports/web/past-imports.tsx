import { useQuery } from '@tanstack/react-query'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { KINDS, number } from './words.ts'

const day = (moment: string) =>
  new Date(moment).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** What was brought in before, latest first. */
export function PastImports() {
  const list = useQuery(api.importsAtOnce.list.queryOptions({ input: {} }))
  const found = list.data?.imports ?? []
  if (list.error) return <Failed error={list.error} onRetry={list.refetch} />
  if (found.length === 0) return null
  return (
    <Section title="Brought in before">
      <List label="Brought in before">
        {found.map(({ id, fileName, kind, counts, organiser, createdAt }) => (
          <Row
            key={id}
            href={`/imports/${id}`}
            title={fileName}
            soft={`${KINDS.find((each) => each.value === kind)?.label} · ${number(counts.new)} new, ${number(counts.changes)} changed · ${organiser}, ${day(createdAt)}`}
          />
        ))}
      </List>
    </Section>
  )
}
