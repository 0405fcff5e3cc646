import { Suspense } from 'react'
import { AffiliationsOf } from '#features/affiliations/web/public.tsx'
import { ReachesOf } from '#features/areas/web/public.tsx'
import { IntroductionsOf, WhomToAsk } from '#features/introductions/web/public.tsx'
import { MergedWith, SameLink } from '#features/matching/web/public.tsx'
import { SaidThere, TiesOf, Timeline } from '#features/ties/web/public.tsx'
import { Busy } from '#ui/busy.tsx'
import { Chip } from '#ui/chip.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Failed } from '#web/failed.tsx'
import { useRouteParam } from '#web/go.ts'
import { useMe } from '#web/session.ts'
import { useMoved } from '#web/use-moved.ts'
import type { Organisation } from '../contract.ts'
import { OrganisationFacts } from './organisation-facts.tsx'
import styles from './organisations.module.css'
import { BringBack, PutAway } from './put-away.tsx'
import { useMay, useOrganisation } from './queries.ts'
import { ReachActs } from './reach-acts.tsx'
import { RelationshipCard } from './relationship-card.tsx'
import { ERROR_WORDS, judgementWords, kindWords, SPECIAL_WORDS } from './words.ts'

const BACK = { href: '/organisations', label: 'Organisations' }

export function OrganisationPage() {
  const found = useOrganisation(useRouteParam('id'))
  useMoved(found.error, '/organisations')
  if (found.data) return <Whole organisation={found.data} />
  return (
    <Page title="Organisation" back={BACK}>
      {found.error ? (
        <Failed error={found.error} words={ERROR_WORDS} onRetry={found.refetch} />
      ) : (
        <Busy label="Fetching this organisation" />
      )}
    </Page>
  )
}

function Whole({ organisation }: { organisation: Organisation }) {
  const may = useMay()
  const role = useMe()?.organiser.role
  const { id, name, kinds, outcode } = organisation
  const acts = may.organise ? (
    <>
      <LinkButton href={`/organisations/${id}/edit`}>Change</LinkButton>
      {organisation.archivedAt ? null : <PutAway organisation={organisation} />}
      <SameLink kind="organisations" id={id} />
    </>
  ) : null
  const facts = (
    <Section title="What is written down">
      <OrganisationFacts organisation={organisation} />
      {role === 'region' ? (
        <LinkButton kind="quiet" href={`/audit?subjectId=${id}`}>
          What was done with this record
        </LinkButton>
      ) : null}
    </Section>
  )
  return (
    <Page
      title={name}
      face={{ name, kind: 'organisation' }}
      soft={<span dir="auto">{[kindWords(kinds), outcode].filter(Boolean).join(' · ')}</span>}
      back={BACK}
      actions={acts}
      width={may.record ? 'wide' : 'narrow'}
    >
      <BringBack organisation={organisation} may={may.organise} />
      <Marks organisation={organisation} />
      <ReachActs organisation={organisation} />
      {may.record ? (
        <div className={styles.page}>
          <div className={styles.who}>
            {organisation.doNotContact ? null : <WhomToAsk organisationId={id} />}
            <SaidThere organisationId={id} />
          </div>
          <div className={styles.facing}>
            <Stack gap="large">
              <RelationshipCard organisation={organisation} />
              {facts}
            </Stack>
          </div>
          <div className={styles.rest}>
            <IntroductionsOf organisationId={id} />
            <ReachesOf organisationId={id} kinds={kinds} />
            <AffiliationsOf organisationId={id} />
            {may.organise ? (
              <Suspense>
                <MergedWith kind="organisations" id={id} name={name} />
              </Suspense>
            ) : null}
            <TiesOf organisationId={id} />
            <Timeline organisationId={id} />
          </div>
        </div>
      ) : (
        facts
      )}
    </Page>
  )
}

/** What someone should know at a glance: how we judge it, and that looking here is kept in the log. */
function Marks({ organisation }: { organisation: Organisation }) {
  const judged = judgementWords(organisation)
  const { special } = organisation
  if (!judged && !special) return null
  return (
    <Line>
      {judged ? <Chip>{judged}</Chip> : null}
      {special ? (
        <Chip kind="wait">tells of {SPECIAL_WORDS[special]}: each look is kept in the log</Chip>
      ) : null}
    </Line>
  )
}
