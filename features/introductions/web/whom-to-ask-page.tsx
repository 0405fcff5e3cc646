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
import type { Askable } from '../contract.ts'
import { AskableRow } from './askable-row.tsx'
import { asInput, pageOf, type Target } from './target.ts'
import { ERROR_WORDS, WHOM } from './words.ts'

const MOST = 20

/** Everyone worth asking for a way into an organisation. */
export function WhomToAskPage() {
  const organisationId = useRouteParam('id')
  const input = { organisationId, limit: MOST }
  const ways = useQuery(api.introductions.whomToAsk.queryOptions({ input }))
  return <Listed target={{ organisationId }} name={ways.data?.organisation.name} ways={ways} />
}

/** The same for someone hard to reach. */
export function WhomToAskForPage() {
  const personId = useRouteParam('id')
  const ways = useQuery(api.introductions.whomToAskFor.queryOptions({ input: { personId, limit: MOST } }))
  return <Listed target={{ personId }} name={ways.data?.person.name} ways={ways} />
}

type Ways = Pick<
  ReturnType<typeof useQuery<{ people: Askable[] }>>,
  'data' | 'error' | 'refetch' | 'isPending' | 'isSuccess'
>
type Props = { target: Target; name: string | undefined; ways: Ways }

/** Whom to ask, why they stand in this order, and who will not be asked again. */
function Listed({ target, name, ways }: Props) {
  const people = ways.data?.people ?? []
  return (
    <Page
      title={target.personId ? WHOM.whoKnows : WHOM.pageTitle}
      soft={name ? <bdi>{name}</bdi> : undefined}
      back={{ href: pageOf(target), label: name ?? WHOM.back }}
    >
      <Stack gap="large">
        {ways.isPending ? <Busy /> : null}
        <Failed error={ways.error} onRetry={ways.refetch} />
        {ways.isSuccess && people.length === 0 ? (
          <EmptyState>{target.personId ? WHOM.nobodyKnows : WHOM.nobody}</EmptyState>
        ) : null}
        {people.length > 0 ? (
          <List label={WHOM.pageTitle}>
            {people.map((askable) => (
              <AskableRow key={askable.person.id} askable={askable} target={target} />
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
        <Refusals target={target} />
      </Stack>
    </Page>
  )
}

function Refusals({ target }: { target: Target }) {
  const found = useQuery(api.introductionRefusals.list.queryOptions({ input: asInput(target) }))
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
