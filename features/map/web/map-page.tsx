import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Parts } from '#features/areas/web/parts/public.tsx'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { later } from '#ui/later.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { onDesk, useDesk } from '#ui/use-desk.ts'
import { atFirst } from '#web/api/at-first.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useFilters } from '#web/filters.ts'
import type { Going } from '#web/room-route.ts'
import { useMe } from '#web/session.ts'
import type { Network, NetworkFilters } from '../contract.ts'
import { DRAWN } from '../sizes.contract.ts'
import { FilterBar } from './filter-bar.tsx'
import { askedFor, type Filters, parseFilters, sizeFor } from './filters.ts'
import { Legend } from './legend.tsx'
import { NetworkList } from './network-list.tsx'
import { NetworkPicture } from './network-picture.tsx'
import { peopleOf } from './people-of.ts'
import type { One } from './pick-one.tsx'
import { countWords, ERROR_WORDS, MAP, pictureTitle, readAtWords } from './words.ts'

const BigPicture = later(() => import('./big-picture.tsx').then((m) => m.BigPicture))
const ExportDialog = later(() => import('./export-dialog.tsx').then((m) => m.ExportDialog))

const networkQuery = (asked: NetworkFilters) =>
  api.map.network.queryOptions({ input: asked, staleTime: 30_000 })

/** Asked while the page's own code is still on its way. A large picture says itself that it takes a moment. */
export function firstOfMap({ search }: Going): Promise<unknown> {
  const asked = askedFor(parseFilters(search), onDesk())
  const branches = api.branches.list.queryOptions({ input: {} })
  return Number(asked.limit) > DRAWN ? atFirst(branches) : atFirst(networkQuery(asked), branches)
}

/** Whom we know, where they belong, and how it hangs together: as a picture and as a list. */
export function MapPage() {
  const desk = useDesk()
  const [filters, setFilters] = useFilters(parseFilters)
  const asked = askedFor(filters, desk)
  const found = useQuery({ ...networkQuery(asked), placeholderData: keepPreviousData })
  const centred = asked.person ?? asked.organisation
  const first = found.data?.nodes[0]
  const middle: One | null = centred && first?.id === centred ? first : null
  return (
    <Page
      title={MAP.title}
      soft={MAP.soft}
      width="wide"
      actions={<Take asked={asked} title={pictureTitle(middle?.name)} network={found.data} />}
    >
      <Parts here="/map" />
      <details open={desk}>
        <summary>{MAP.filters}</summary>
        <FilterBar
          filters={filters}
          size={sizeFor(filters.size, desk)}
          middle={middle}
          onChange={setFilters}
        />
      </details>
      {found.isPending ? <Busy /> : null}
      <Failed error={found.error} words={ERROR_WORDS} onRetry={found.refetch} />
      {found.data && !found.error ? (
        <Drawn
          network={found.data}
          title={pictureTitle(middle?.name)}
          centred={middle !== null}
          people={peopleOf(asked)}
          onChange={setFilters}
        />
      ) : null}
    </Page>
  )
}

type TakeProps = { asked: NetworkFilters; title: string; network: Network | undefined }

function Take({ asked, title, network }: TakeProps) {
  const [open, setOpen] = useState(false)
  const role = useMe()?.organiser.role
  if (!network || (role !== 'region' && role !== 'branch')) return null
  const fitting = network.nodes.length + network.left.people + network.left.organisations
  return (
    <>
      <Button onPress={() => setOpen(true)}>{MAP.take}</Button>
      {open ? (
        <ExportDialog asked={asked} title={title} fitting={fitting} onClose={() => setOpen(false)} />
      ) : null}
    </>
  )
}

type DrawnProps = {
  network: Network
  title: string
  centred: boolean
  /** Where the same people stand as a list. */
  people: string | null
  onChange: (changes: Partial<Filters>) => void
}

function Drawn({ network, title, centred, people, onChange }: DrawnProps) {
  if (network.nodes.length === 0)
    return (
      <EmptyState act={<LinkButton href="/allies-form/new">{MAP.add}</LinkButton>}>{MAP.none}</EmptyState>
    )
  const inTheMiddle = (one: Pick<One, 'kind' | 'id'>) =>
    onChange({
      person: one.kind === 'person' ? one.id : '',
      organisation: one.kind === 'organisation' ? one.id : '',
    })
  return (
    <>
      <Stack gap="small">
        <Soft>
          {countWords(network.nodes.length, network.edges.length, network.left)} {readAtWords(network.asOf)}
        </Soft>
        <Legend />
        {network.nodes.length > DRAWN ? (
          <BigPicture title={title} network={network} />
        ) : (
          <NetworkPicture title={title} network={network} centred={centred} onMiddle={inTheMiddle} />
        )}
        {centred ? (
          <Button kind="quiet" onPress={() => onChange({ person: '', organisation: '' })}>
            {MAP.whole}
          </Button>
        ) : null}
      </Stack>
      <Section
        title={MAP.list}
        aside={people ? <LinkButton href={people}>{MAP.peopleAsList}</LinkButton> : null}
      >
        <NetworkList network={network} />
      </Section>
    </>
  )
}
