import { useQuery } from '@tanstack/react-query'
import { Card } from '#ui/card.tsx'
import { Chip } from '#ui/chip.tsx'
import { Section } from '#ui/section.tsx'
import { Stack } from '#ui/stack.tsx'
import { api } from '#web/api/client.ts'
import { dayWords, momentWords } from './dates.ts'
import { READ } from './read-words.ts'
import { Facts } from './talk-parts.tsx'
import { JOINED_OPTIONS, MEETING_OPTIONS, RHYTHM_OPTIONS, WRITE } from './words.ts'

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
const OF_FIVE: Record<string, string> = { interest: WRITE.interest, commitment: WRITE.commitment }
const CHOICES: Record<string, [name: string, options: readonly { value: string; label: string }[]]> = {
  meeting: [WRITE.meeting, MEETING_OPTIONS],
  joined: [WRITE.joined, JOINED_OPTIONS],
  rhythmDays: [WRITE.rhythm, RHYTHM_OPTIONS],
}
const chosen = (options: readonly { value: string; label: string }[], value: unknown) =>
  options.find((option) => option.value === String(value))?.label ?? String(value)
const wordsIn = (list: unknown) =>
  Array.isArray(list)
    ? list.map(
        (each) => (each as { words?: string; newIssue?: { name: string } }).words ?? each?.newIssue?.name,
      )
    : []

/** The words that stood there, under the names of their fields. */
function factsOf(kept: Content): [string, string][] {
  const content = typeof kept.metOn === 'string' ? { ...kept, metOn: dayWords(kept.metOn) } : kept
  const texts = Object.entries(NAMES).flatMap(([key, name]): [string, string][] =>
    typeof content[key] === 'string' ? [[name, content[key]]] : [],
  )
  const numbers = Object.entries(OF_FIVE).flatMap(([key, name]): [string, string][] =>
    typeof content[key] === 'number' ? [[name, `${content[key]} of 5`]] : [],
  )
  if (typeof content.minutes === 'number') numbers.push([WRITE.long, `${content.minutes} minutes`])
  const choices = Object.entries(CHOICES).flatMap(([key, [name, options]]): [string, string][] =>
    content[key] === null || content[key] === undefined || content[key] === 'unknown'
      ? []
      : [[name, chosen(options, content[key])]],
  )
  const lists = [
    [READ.concerns, wordsIn(content.concerns)],
    [READ.quotes, wordsIn(content.quotes)],
  ] as const
  const told = lists.map(([name, words]): [string, string] => [name, words.filter(Boolean).join('\n')])
  return [...texts, ...told, ...numbers, ...choices].filter(([, words]) => words)
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
