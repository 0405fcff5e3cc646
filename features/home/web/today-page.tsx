import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { firstIntroductions, IntroductionsToday } from '#features/introductions/web/public.tsx'
import { firstWaiting, SameWaiting } from '#features/matching/web/public.tsx'
import { firstToDo, OneToOnesToday } from '#features/one-to-ones/web/public.tsx'
import { firstToTouch, TouchToday } from '#features/organisations/web/public.tsx'
import { firstToRing, RingToday } from '#features/phone-lists/web/today/public.tsx'
import type { Role } from '#kernel/contract.ts'
import { Busy } from '#ui/busy.tsx'
import { weekdayAndDay } from '#ui/day.ts'
import { Page } from '#ui/page.tsx'
import { Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { atFirst } from '#web/api/at-first.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useMe } from '#web/session.ts'
import { useOnline } from '#web/use-online.ts'
import type { Totals } from '../contract.ts'
import { countedNow } from './counted.ts'
import { DraftsCard, firstDrafts } from './drafts-card.tsx'
import { FirstWay } from './first-way.tsx'
import { firstHeard, HeardSection } from './heard-later.ts'
import { NextCard } from './next-card.tsx'
import { firstPulse, PulseSection } from './pulse-later.ts'
import { StepsCard } from './steps-card.tsx'
import styles from './today.module.css'
import { TotalsSection } from './totals-section.tsx'
import { AWAY, greeting } from './words.ts'

/** Nothing to count yet: a list of noughts would teach nobody anything. A listener counts people alone. */
const isBare = (role: Role, totals: Totals) =>
  !totals.people && (role === 'listener' || (!totals.organisations && !totals.branches))

/** Everything that stands above or beside the first screenful: what came in later would push the rest away. */
export const firstOfToday = (role: Role | undefined) =>
  Promise.all([
    atFirst(api.home.today.queryOptions()),
    firstToDo(role),
    firstIntroductions(role),
    firstToTouch(role),
    firstToRing(role),
    firstWaiting(role),
    firstPulse(role),
    firstHeard(role),
    firstDrafts(),
  ])

export function TodayPage() {
  const me = useMe()
  const found = useQuery(api.home.today.queryOptions())
  const now = countedNow(found, useOnline())
  const place = found.data?.branchNames.join(', ') || me?.workspace.name
  return (
    <Page
      title={greeting(new Date().getHours(), me?.organiser.name ?? '')}
      over={[weekdayAndDay(new Date()), place].filter(Boolean).join(' · ')}
      width="wide"
    >
      <DraftsCard />
      <OneToOnesToday />
      <IntroductionsToday />
      <RingToday />
      <TouchToday />
      {now.away ? <Soft>{AWAY[now.away]}</Soft> : null}
      <Failed error={now.failed} onRetry={found.refetch} />
      {now.counting ? <Busy label="Counting" /> : null}
      {found.data ? <Told {...found.data} /> : null}
    </Page>
  )
}

type Data = Awaited<ReturnType<typeof import('#web/api/client.ts').client.home.today>>

function Told({ role, totals, steps, next }: Data) {
  const organises = role === 'region' || role === 'branch'
  const listens = organises || role === 'listener'
  const beginning = organises && !totals.ties
  return (
    <div className={styles.columns}>
      <Stack>
        {next ? <NextCard {...next} /> : null}
        {beginning ? <FirstWay totals={totals} /> : null}
        {listens && !isBare(role, totals) ? (
          <Suspense>
            <HeardSection />
          </Suspense>
        ) : null}
        {organises && !isBare(role, totals) ? (
          <Suspense>
            <PulseSection />
          </Suspense>
        ) : null}
        {isBare(role, totals) && role !== 'viewer' ? null : <TotalsSection role={role} totals={totals} />}
        <Suspense>
          <SameWaiting />
        </Suspense>
      </Stack>
      {steps.length > 0 ? <StepsCard steps={steps} /> : null}
    </div>
  )
}
