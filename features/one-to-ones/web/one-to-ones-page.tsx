import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Page } from '#ui/page.tsx'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { WaitingCard } from '#web/outbox/waiting-card.tsx'
import { useMe } from '#web/session.ts'
import { dayWords } from './dates.ts'
import { FollowUpRow } from './follow-up-row.tsx'
import { gistOf } from './said-before.tsx'
import { useTalks } from './use-talks.ts'
import { NudgeRow, PlannedRow } from './waiting-rows.tsx'
import { LIST } from './words.ts'

/** What waits for me, then what was written up. */
export function OneToOnesPage() {
  const role = useMe()?.organiser.role
  return (
    <Page
      title={LIST.title}
      soft={LIST.soft}
      width="wide"
      actions={
        <Line>
          {role === 'listener' ? null : <LinkButton href="/one-to-ones/review">{LIST.review}</LinkButton>}
          <LinkButton href="/one-to-ones/plan">{LIST.plan}</LinkButton>
          <LinkButton href="/one-to-ones/new" kind="main">
            {LIST.write}
          </LinkButton>
        </Line>
      }
    >
      <Stack gap="large">
        <WaitingCard />
        <Waits />
        <WrittenUp />
      </Stack>
    </Page>
  )
}

const Part = ({ title, rows }: { title: string; rows: readonly ReactNode[] }) =>
  rows.length > 0 ? (
    <Section title={title}>
      <List label={title}>{rows}</List>
    </Section>
  ) : null

function Waits() {
  const mine = useQuery(api.oneToOnes.mine.queryOptions())
  const open = useQuery(api.followUps.list.queryOptions({ input: { state: 'open' } }))
  const followUps = open.data?.followUps ?? []
  const rows = (kind: 'step' | 'meet') =>
    followUps
      .filter((each) => each.kind === kind)
      .map((each) => <FollowUpRow key={each.id} followUp={each} />)
  return (
    <>
      <Failed error={mine.error ?? open.error} />
      {mine.isPending || open.isPending ? <Busy /> : null}
      <Part
        title={LIST.planned}
        rows={mine.data?.planned.map((talk) => <PlannedRow key={talk.id} talk={talk} />) ?? []}
      />
      <Part title={LIST.promised} rows={rows('step')} />
      <Part
        title={LIST.nudges}
        rows={mine.data?.nudges.map((nudge) => <NudgeRow key={nudge.person.id} nudge={nudge} />) ?? []}
      />
      <Part title={LIST.suggested} rows={rows('meet')} />
    </>
  )
}

function WrittenUp() {
  const talks = useTalks({})
  return (
    <Section title={LIST.recent}>
      <Failed error={talks.error} onRetry={talks.refetch} />
      {talks.isPending ? <Busy /> : null}
      {talks.isSuccess && talks.talks.length === 0 ? (
        <EmptyState act={<LinkButton href="/one-to-ones/plan">{LIST.plan}</LinkButton>}>
          {LIST.empty}
        </EmptyState>
      ) : null}
      {talks.talks.length > 0 ? (
        <List label={LIST.recent}>
          {talks.talks.map((talk) => (
            <Row
              key={talk.id}
              title={talk.person.name}
              face={{ name: talk.person.name }}
              href={`/one-to-ones/${talk.id}`}
              soft={[dayWords(talk.metOn!), talk.by.name, gistOf(talk)].filter(Boolean).join(' · ')}
            />
          ))}
        </List>
      ) : null}
      {talks.hasNextPage ? (
        <Button kind="quiet" pending={talks.isFetchingNextPage} onPress={() => talks.fetchNextPage()}>
          {LIST.older}
        </Button>
      ) : null}
    </Section>
  )
}
