import { useQuery } from '@tanstack/react-query'
import { Card } from '#ui/card.tsx'
import { Chip } from '#ui/chip.tsx'
import { Section } from '#ui/section.tsx'
import { Stack } from '#ui/stack.tsx'
import { api } from '#web/api/client.ts'
import { momentWords } from './dates.ts'
import { READ } from './read-words.ts'
import { Facts } from './talk-parts.tsx'
import { factsOf } from './version-facts.ts'
import { useIssues } from './write-up-form.tsx'

/** How a write-up read before, and for its author what they wrote of their own part; nothing while it was never changed. */
export function EarlierVersions({ id }: { id: string }) {
  const found = useQuery(api.oneToOnes.versions.queryOptions({ input: { id } }))
  const issues = useIssues()
  const mine = useQuery(api.oneToOnes.reflections.queryOptions({ input: { id } }))
  const versions = found.data?.versions ?? []
  const reflections = mine.data?.reflections ?? []
  if (versions.length + reflections.length === 0) return null
  return (
    <Section title={READ.earlier}>
      <Stack gap="small">
        {versions.map((version) => (
          <Card
            key={version.id}
            title={[momentWords(version.at), version.by.name].filter(Boolean).join(' · ')}
            aside={version.kind === 'late' ? <Chip kind="wait">{READ.late}</Chip> : null}
          >
            <Facts facts={factsOf(version.content, issues)} />
          </Card>
        ))}
        {reflections.map(({ id: key, at, words }) => (
          <Card key={key} title={momentWords(at)} aside={<Chip>{READ.onlyMe}</Chip>}>
            <Facts facts={[[READ.reflection, words]]} />
          </Card>
        ))}
      </Stack>
    </Section>
  )
}
