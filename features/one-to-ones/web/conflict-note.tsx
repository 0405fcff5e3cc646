import { useQuery } from '@tanstack/react-query'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Note } from '#ui/note.tsx'
import { Columns, Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { Facts } from './talk-parts.tsx'
import { fromTalk, type WriteUp } from './values.ts'
import { factsOfForm } from './version-facts.ts'
import { ERROR_WORDS, VERSION } from './words.ts'
import { useIssues } from './write-up-form.tsx'

type Told = [string, string][]
const without = (facts: Told, others: Told) =>
  facts.filter(([name, words]) => !others.some(([other, theirs]) => other === name && theirs === words))

type Props = {
  values: WriteUp
  /** A change: what the talk brought stands in records of its own, and is not in its form. */
  later?: boolean
  pending: boolean
  /** Gets the version that was seen. */
  onMine: (version: number) => void
  onTheirs: () => void
}

/** The same talk in two versions: what differs, and one tap to choose. */
export function ConflictNote({ values, later = false, pending, onMine, onTheirs }: Props) {
  const issues = useIssues()
  const kept = useQuery(api.oneToOnes.get.queryOptions({ input: { id: values.id }, staleTime: 0 }))
  if (!kept.data)
    return kept.error ? <Failed error={kept.error} words={ERROR_WORDS} onRetry={kept.refetch} /> : <Busy />
  const there = factsOfForm(later ? fromTalk(kept.data) : keptValues(kept.data), issues)
  const here = factsOfForm(values, issues)
  const { version, mine } = kept.data
  return (
    <Note title={VERSION.title} kind="wait">
      <Stack gap="small">
        <p>{VERSION.soft}</p>
        <Columns>
          <Version title={VERSION.there} facts={without(there, here)} />
          <Version title={VERSION.here} facts={without(here, there)} />
        </Columns>
        <Line>
          {mine ? (
            <Button pending={pending} onPress={() => onMine(version)}>
              {VERSION.mine}
            </Button>
          ) : null}
          <Button kind="quiet" onPress={onTheirs}>
            {VERSION.theirs}
          </Button>
        </Line>
      </Stack>
    </Note>
  )
}

const Version = ({ title, facts }: { title: string; facts: Told }) => (
  <Card title={title}>{facts.length > 0 ? <Facts facts={facts} /> : <Soft>{VERSION.same}</Soft>}</Card>
)

type Talk = Parameters<typeof fromTalk>[0] & {
  followUps: readonly {
    kind: string
    what: string
    dueOn: string | null
    person: { id: string; name: string }
  }[]
}

/** The talk that is kept, with the people named and the step promised in it, as its form would show it. */
function keptValues(talk: Talk): WriteUp {
  const step = talk.followUps.find(({ kind }) => kind === 'step')
  const named = talk.followUps.filter(({ kind }) => kind === 'meet')
  return {
    ...fromTalk(talk),
    nextWhat: step?.what ?? '',
    nextOn: step?.dueOn ?? '',
    named: named.map(({ person, what }) => ({
      connectionId: '',
      followUpId: '',
      person: { id: person.id, label: person.name },
      why: what,
    })),
  }
}
