import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { later } from '#ui/later.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { useDesk } from '#ui/use-desk.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useFilters } from '#web/filters.ts'
import { useMe } from '#web/session.ts'
import type { AreaCounts, Shape } from '../contract.ts'
import { type AreaFilters, askedFor, countedBy, parseAreas, withoutSet } from './area-filters.ts'
import { AreaFiltersBar } from './area-filters-bar.tsx'
import { AreaTable } from './area-table.tsx'
import { boxAround } from './box-around.ts'
import { Parts } from './parts/public.tsx'
import { SetsSection } from './sets-section.tsx'
import { shapesQuery } from './shapes-query.ts'
import { AREAS, placelessWords } from './words.ts'

const TakeDialog = later(() => import('./take-dialog.tsx').then((m) => m.TakeDialog))
const AreaPicture = later(() => import('./area-picture.tsx').then((m) => m.AreaPicture))

/** Where our people live and which organisations are there: as a picture and as a table. */
export function AreasPage() {
  const role = useMe()?.organiser.role
  const desk = useDesk()
  const [filters, setFilters] = useFilters(parseAreas)
  const narrows = role !== undefined && role !== 'viewer' && role !== 'partner'
  const sets = useQuery(api.areas.sets.queryOptions({ input: narrows ? {} : skipToken }))
  const counts = useQuery(
    api.areas.counts.queryOptions({
      input: narrows ? askedFor(filters) : {},
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Page title={AREAS.title} soft={AREAS.soft} width="wide">
      <Parts here="/areas" />
      <Stack gap="large">
        {narrows ? (
          <details open={desk}>
            <summary>{AREAS.filters}</summary>
            <AreaFiltersBar filters={filters} sets={sets.data?.sets ?? []} onChange={setFilters} />
          </details>
        ) : null}
        <Failed error={counts.error ?? sets.error} onRetry={counts.refetch} />
        {counts.isPending && !counts.error ? <Busy /> : null}
        {counts.data && !counts.error ? <Counted counts={counts.data} filters={filters} /> : null}
        {role === 'region' ? (
          <SetsSection
            sets={sets.data?.sets ?? []}
            onBrought={(set) => setFilters(countedBy(set, filters.setId))}
            onRemoving={(set) => setFilters(withoutSet(set, filters.setId))}
          />
        ) : null}
      </Stack>
    </Page>
  )
}

function Take({ shapes, filters }: { shapes: readonly Shape[]; filters: AreaFilters }) {
  const [open, setOpen] = useState(false)
  const role = useMe()?.organiser.role
  if (role !== 'region' && role !== 'branch') return null
  return (
    <Line>
      <Button onPress={() => setOpen(true)}>{AREAS.take}</Button>
      {open ? <TakeDialog shapes={shapes} filters={filters} onClose={() => setOpen(false)} /> : null}
    </Line>
  )
}

function Counted({ counts, filters }: { counts: AreaCounts; filters: AreaFilters }) {
  const role = useMe()?.organiser.role
  const box = boxAround(counts.areas)
  const { setId } = filters
  const shapes = useQuery(shapesQuery(box && { ...box, ...(setId ? { setId } : {}) }))
  if (counts.areas.length === 0)
    return <EmptyState>{counts.masked ? AREAS.nothingShown : AREAS.nothing}</EmptyState>
  return (
    <>
      {shapes.data || !box ? <Take shapes={shapes.data?.shapes ?? []} filters={filters} /> : null}
      <Failed error={shapes.error} onRetry={shapes.refetch} />
      {box && shapes.isPending && !shapes.error ? <Busy /> : null}
      {shapes.data || !box ? (
        <AreaPicture counts={counts} shapes={shapes.data?.shapes ?? []} filters={filters} />
      ) : null}
      {shapes.data?.more ? <Soft>{AREAS.notAllDrawn(shapes.data.shapes.length)}</Soft> : null}
      {filters.branchId && filters.measure !== 'people' ? <Soft>{AREAS.branchOfPeople}</Soft> : null}
      <Section title={AREAS.table}>
        <AreaTable counts={counts} filters={filters} />
        {counts.placeless > 0 ? <Soft>{placelessWords(counts.placeless, role === 'region')}</Soft> : null}
      </Section>
    </>
  )
}
