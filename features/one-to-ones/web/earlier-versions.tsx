import { useQuery } from '@tanstack/react-query'
import { Card } from '#ui/card.tsx'
import { Chip } from '#ui/chip.tsx'
import { Section } from '#ui/section.tsx'
import { Stack } from '#ui/stack.tsx'
import { api } from '#web/api/client.ts'
import { momentWords } from './dates.ts'
import { READ } from './read-words.ts'
import { Facts } from './talk-parts.tsx'
import { WRITE } from './words.ts'

type Content = Record<string, unknown>

const NAMES: Record<string, string> = {
  metOn: WRITE.when,
  place: WRITE.where,
  stories: READ.stories,
  angry: WRITE.angry,
  happy: WRITE.happy,
  sad: WRITE.sad,
  excited: WRITE.excited,
  offers: WRITE.offers,
  mightDo: WRITE.mightDo,
}
const wordsIn = (list: unknown) =>
  Array.isArray(list)
    ? list.map(
        (each) => (each as { words?: string; newIssue?: { name: string } }).words ?? each?.newIssue?.name,
      )
    : []

/** The words that stood there, under the names of their fields. */
function factsOf(content: Content): [string, string][] {
  const texts = Object.entries(NAMES).flatMap(([key, name]): [string, string][] =>
    typeof content[key] === 'string' ? [[name, content[key]]] : [],
  )
  const lists = [
    [READ.concerns, wordsIn(content.concerns)],
    [READ.quotes, wordsIn(content.quotes)],
  ] as const
  const told = lists.map(([name, words]): [string, string] => [name, words.filter(Boolean).join('\n')])
  return [...texts, ...told].filter(([, words]) => words)
}

/** How a write-up read before; nothing while it was never changed. */
export function EarlierVersions({ id }: { id: string }) {
  const found = useQuery(api.oneToOnes.versions.queryOptions({ input: { id } }))
  const versions = found.data?.versions ?? []
  if (versions.length === 0) return null
  return (
    <Section title={READ.earlier}>
      <Stack gap="small">
        {versions.map((version) => (
          <Card
            key={version.id}
            title={[momentWords(version.at), version.by.name].filter(Boolean).join(' · ')}
            aside={version.kind === 'late' ? <Chip kind="wait">{READ.late}</Chip> : null}
          >
            <Facts facts={factsOf(version.content)} />
          </Card>
        ))}
      </Stack>
    </Section>
  )
}
