import { useQuery } from '@tanstack/react-query'
import { Busy } from '#ui/busy.tsx'
import { Card } from '#ui/card.tsx'
import { Chip } from '#ui/chip.tsx'
import { shortDay } from '#ui/day.ts'
import { LinkButton } from '#ui/link-button.tsx'
import { Page } from '#ui/page.tsx'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useRouteParam } from '#web/go.ts'
import type { Introduction } from '../contract.ts'
import { BriefText, hasBrief, wantsBrief } from './brief-text.tsx'
import { placeOf } from './introduction-row.tsx'
import { NextMove } from './next-move.tsx'
import { BRIEF, ERROR_WORDS, LIST, ONE, STATE_WORDS } from './words.ts'

/** One introduction: how far it has come, what is next, the brief, the meeting it led to. */
export function IntroductionPage() {
  const found = useQuery(api.introductions.get.queryOptions({ input: { id: useRouteParam('id') } }))
  if (found.data) return <Whole introduction={found.data} />
  return (
    <Page title={LIST.title} back={ONE.back}>
      {found.error ? <Failed error={found.error} words={ERROR_WORDS} onRetry={found.refetch} /> : <Busy />}
    </Page>
  )
}

function Whole({ introduction }: { introduction: Introduction }) {
  const { person, organisation, toPerson, state, due, mine, askedBy } = introduction
  return (
    <Page
      title={ONE.title(person.name, placeOf(introduction))}
      face={{ name: person.name }}
      soft={mine ? undefined : askedBy.name && ONE.by(askedBy.name)}
      back={ONE.back}
    >
      <Stack gap="large">
        <Line>
          <Chip kind={state === 'met' ? 'good' : 'on'}>{STATE_WORDS[state]}</Chip>
          {due ? <Chip kind="wait">{ONE.due}</Chip> : null}
        </Line>
        <NextMove key={state} introduction={introduction} />
        <Brief introduction={introduction} />
        <Talks introduction={introduction} />
        <Section title={ONE.steps}>
          <List label={ONE.steps}>
            {[...introduction.steps].reverse().map((step) => (
              <Row
                key={step.at}
                title={STATE_WORDS[step.to]}
                soft={[shortDay(step.at, true), step.by, step.why].filter(Boolean).join(' · ')}
              />
            ))}
          </List>
        </Section>
        <Line>
          <a href={`/people/${person.id}`}>{person.name}</a>
          {organisation ? <a href={`/organisations/${organisation.id}`}>{organisation.name}</a> : null}
          {toPerson ? <a href={`/people/${toPerson.id}`}>{toPerson.name}</a> : null}
        </Line>
        <Soft>{ONE.who}</Soft>
      </Stack>
    </Page>
  )
}

function Brief({ introduction }: { introduction: Introduction }) {
  const written = hasBrief(introduction)
  const href = `/introductions/${introduction.id}/brief`
  return (
    <Card
      title={ONE.brief}
      aside={written ? <LinkButton href={`${href}/edit`}>{BRIEF.change}</LinkButton> : null}
    >
      {written ? <BriefText introduction={introduction} /> : <p>{ONE.noBrief}</p>}
      <LinkButton href={written ? href : `${href}/edit`} kind={wantsBrief(introduction) ? 'main' : 'plain'}>
        {written ? ONE.showBrief : ONE.writeBrief}
      </LinkButton>
    </Card>
  )
}

const talkHref = (talk: Introduction['talks'][number]) => `/one-to-ones/${talk.id}`
const talkDay = ({ metOn, plannedFor }: Introduction['talks'][number]) => metOn ?? plannedFor

function Talks({ introduction: { talks } }: { introduction: Introduction }) {
  const shown = talks.filter((talk) => talk.state !== 'called_off')
  if (shown.length === 0) return null
  return (
    <Section title={ONE.meeting}>
      <List label={ONE.meeting}>
        {shown.map((talk) => (
          <Row
            key={talk.id}
            title={talk.state === 'met' ? ONE.met(talk.person.name) : ONE.planned(talk.person.name)}
            href={talkHref(talk)}
            soft={shortDay(talkDay(talk)!, true)}
          />
        ))}
      </List>
    </Section>
  )
}
