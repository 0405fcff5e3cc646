import { useQuery } from '@tanstack/react-query'
import { Busy } from '#ui/busy.tsx'
import { Page } from '#ui/page.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useRouteParam } from '#web/go.ts'
import { PREPARE } from './plan-words.ts'
import { PreparePage } from './prepare-page.tsx'
import { ReadPage } from './read-page.tsx'
import { ERROR_WORDS, LIST } from './words.ts'

/** One talk: before it something to prepare with, afterwards what was written up. */
export function OneToOnePage() {
  const talk = useQuery(api.oneToOnes.get.queryOptions({ input: { id: useRouteParam('id') } }))
  if (talk.data?.state === 'met') return <ReadPage talk={talk.data} />
  if (talk.data) return <PreparePage talk={talk.data} />
  return (
    <Page title={LIST.title} back={PREPARE.back}>
      {talk.error ? <Failed error={talk.error} words={ERROR_WORDS} onRetry={talk.refetch} /> : <Busy />}
    </Page>
  )
}
