import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Busy } from '#ui/busy.tsx'
import { dayAndTime } from '#ui/day.ts'
import { Page } from '#ui/page.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useRouteParam } from '#web/go.ts'
import type { ImportRecord } from '../contract.ts'
import { Done } from './done.tsx'
import { Ended } from './ended.tsx'
import { WithoutCells, WorkplacesToAdd } from './missing-workplaces.tsx'
import { Review } from './review.tsx'
import { UnderWay } from './under-way.tsx'
import { WhereTo } from './where-to.tsx'
import { kindLabel } from './words.ts'

// What the columns hold is asked once in a list's life: nobody who looks at one later waits for it.
const SetUp = lazy(() => import('./set-up.tsx').then((m) => ({ default: m.SetUp })))

const BACK = { href: '/imports', label: 'Import' }
const GOES_ON = ['reading', 'writing', 'undoing']
const LOOK_EVERY = 1000

const TITLES: Partial<Record<ImportRecord['state'], string>> = {
  uploaded: 'What the columns hold',
  ready: 'What would happen',
  done: 'What came in',
}

/** One list, from what its columns hold to what came in; the page is where the list is. */
export function OneImportPage() {
  const id = useRouteParam('id')
  const found = useQuery(
    api.imports.get.queryOptions({
      input: { id },
      refetchInterval: ({ state }) => (GOES_ON.includes(state.data?.state ?? '') ? LOOK_EVERY : false),
    }),
  )
  if (!found.data)
    return (
      <Page title="A list" back={BACK}>
        <Failed error={found.error} onRetry={found.refetch} />
        {found.isPending ? <Busy label="Fetching" /> : null}
      </Page>
    )
  return <OneImport record={found.data} />
}

/** What was fetched while an earlier dry run stood, or while one was under way, is fetched again once it has ended. */
function useDetailsAnew({ state, lookedAt }: ImportRecord) {
  const queries = useQueryClient()
  const run = `${state} ${lookedAt}`
  const shown = useRef(run)
  useEffect(() => {
    if (shown.current === run) return
    shown.current = run
    const { rows, gaps, undoing } = api.imports
    for (const details of [rows, gaps, undoing]) queries.invalidateQueries({ queryKey: details.key() })
  }, [queries, run])
}

function OneImport({ record }: { record: ImportRecord }) {
  const { id, state, kind, fileName, organiser, createdAt } = record
  const [setting, setSetting] = useState(false)
  useDetailsAnew(record)
  const shown = setting && state === 'ready' ? 'uploaded' : state
  return (
    <Page
      title={TITLES[shown] ?? fileName}
      soft={`${fileName} · ${kindLabel(kind)} · ${organiser}, ${dayAndTime(createdAt)}`}
      back={BACK}
      width="wide"
    >
      {shown === 'uploaded' ? (
        <Suspense fallback={<Busy label="Reading the first rows" />}>
          <SetUp record={record} onLook={() => setSetting(false)} />
        </Suspense>
      ) : null}
      {GOES_ON.includes(state) ? <UnderWay record={record} /> : null}
      {shown === 'ready' ? (
        <>
          <WhereTo record={record} onSetUp={() => setSetting(true)} />
          <WorkplacesToAdd record={record} />
          <WithoutCells record={record} />
          <Review key={id} record={record} onSetUp={() => setSetting(true)} />
        </>
      ) : null}
      {state === 'done' ? <Done record={record} /> : null}
      {['undone', 'cancelled', 'failed'].includes(state) ? <Ended record={record} /> : null}
    </Page>
  )
}
