import { useMutation, useQuery } from '@tanstack/react-query'
import { Busy } from '#ui/busy.tsx'
import { Chip } from '#ui/chip.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { Stack } from '#ui/stack.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useRouteParam } from '#web/go.ts'
import { AskableRow } from './askable-row.tsx'
import { ERROR_WORDS, WHOM } from './words.ts'

/** Everyone worth asking, why they stand in this order, and who will not be asked again. */
export function WhomToAskPage() {
  const organisationId = useRouteParam('id')
  const ways = useQuery(api.introductions.whomToAsk.queryOptions({ input: { organisationId, limit: 20 } }))
  const name = ways.data?.organisation.name
  const people = ways.data?.people ?? []
  return (
    <Page
      title={WHOM.pageTitle}
      soft={name ? <bdi>{name}</bdi> : undefined}
      back={{ href: `/organisations/${organisationId}`, label: name ?? 'Organisation' }}
    >
      <Stack gap="large">
        {ways.isPending ? <Busy /> : null}
        <Failed error={ways.error} onRetry={ways.refetch} />
        {ways.isSuccess && people.length === 0 ? <EmptyState>{WHOM.nobody}</EmptyState> : null}
        {people.length > 0 ? (
          <List label={WHOM.pageTitle}>
            {people.map((askable) => (
              <AskableRow key={askable.person.id} askable={askable} organisationId={organisationId} />
            ))}
          </List>
        ) : null}
        <details>
          <summary>{WHOM.ranked}</summary>
          <Stack gap="small">
            {WHOM.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Stack>
        </details>
        <Refusals organisationId={organisationId} />
      </Stack>
    </Page>
  )
}

function Refusals({ organisationId }: { organisationId: string }) {
  const found = useQuery(api.introductionRefusals.list.queryOptions({ input: { organisationId } }))
  const remove = useMutation(
    api.introductionRefusals.remove.mutationOptions({ onSuccess: () => toast(WHOM.againDone) }),
  )
  const refusals = found.data?.refusals ?? []
  if (refusals.length === 0) return null
  return (
    <Section title={WHOM.refusals}>
      <Failed error={remove.error} words={ERROR_WORDS} />
      <List label={WHOM.refusals}>
        {refusals.map(({ id, person, why }) => (
          <Row
            key={id}
            title={person.name}
            face={{ name: person.name }}
            href={`/people/${person.id}`}
            soft={why}
            act={<Chip onPress={() => remove.mutate({ id })}>{WHOM.again}</Chip>}
          />
        ))}
      </List>
    </Section>
  )
}
