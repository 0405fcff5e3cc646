import { useQuery } from '@tanstack/react-query'
import { ORGANISATION_KIND_OPTIONS } from '#features/organisations/web/public.tsx'
import { Busy } from '#ui/busy.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { number } from '#ui/number.ts'
import { Page } from '#ui/page.tsx'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { Select } from '#ui/select.tsx'
import { Stack } from '#ui/stack.tsx'
import { Hidden, Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { type RawSearch, useFilters, word } from '#web/filters.ts'
import type { Organised } from '../contract.ts'
import { Parts } from './parts/public.tsx'

const MEDIA_KINDS = ['media_newspaper', 'media_radio', 'media_online'] as const

const parse = (raw: RawSearch) => ({ outcode: word(raw, 'outcode') })
const LABELS = new Map<string, string>(ORGANISATION_KIND_OPTIONS.map(({ value, label }) => [value, label]))
const label = (kind: string) => LABELS.get(kind) ?? kind

const namesOf = (list: readonly { name: string }[]) => list.map(({ name }) => name).join(', ')

const through = ({ people, through: ties, outcode }: Organised) =>
  [
    outcode,
    people === 0
      ? 'we know nobody there'
      : `${people} of ours, through ${ties.map(({ name }) => name).join(', ')}`,
  ]
    .filter(Boolean)
    .join(' · ')

function AllOf({ kind, outcode }: { kind: string; outcode: string }) {
  const search = new URLSearchParams(outcode ? { kind, outcode } : { kind })
  return (
    <a href={`/organisations?${search}`}>
      All of them<Hidden>: {label(kind)}</Hidden>
    </a>
  )
}

/** Which communities are organised where and through whom; which media reach them; whom we lack. */
export function CommunitiesPage() {
  const [{ outcode }, setFilters] = useFilters(parse)
  const list = useQuery(api.communities.list.queryOptions({ input: outcode ? { outcode } : {} }))
  const data = list.data
  return (
    <Page title="Communities and media" soft="Who is organised where, and through whom we can meet them">
      <Parts here="/communities" />
      <Stack gap="large">
        {data && (data.outcodes.length > 0 || outcode) ? (
          <Select
            label="Where"
            value={outcode}
            empty="Everywhere"
            options={[...new Set([...data.outcodes, ...(outcode ? [outcode] : [])])].map((value) => ({
              value,
              label: value,
            }))}
            onChange={(chosen) => setFilters({ outcode: chosen })}
          />
        ) : null}
        <Failed error={list.error} onRetry={list.refetch} />
        {list.isPending && !list.error ? <Busy /> : null}
        {data && data.kinds.length === 0 ? (
          <EmptyState>No community group is written down here yet. Add one under Organisations.</EmptyState>
        ) : null}
        {data?.kinds.map(({ kind, organisations, known, first }) => (
          <Section
            key={kind}
            title={`${label(kind)}: ${organisations}, we know somebody in ${known}`}
            aside={first.length < organisations ? <AllOf kind={kind} outcode={outcode} /> : null}
          >
            <List label={label(kind)}>
              {first.map((each) => (
                <Row
                  key={each.id}
                  title={each.name}
                  soft={through(each)}
                  href={`/organisations/${each.id}`}
                />
              ))}
            </List>
          </Section>
        ))}
        {data && data.media.length > 0 ? (
          <Section title="Newspapers, radio and online">
            <List label="Media">
              {data.media.map((each) => (
                <Row
                  key={each.id}
                  title={each.name}
                  soft={[
                    through(each),
                    each.told.length > 0 ? `reaches ${namesOf(each.told)}` : null,
                    each.inferred.length > 0
                      ? `perhaps also ${namesOf(each.inferred)}, where some of ours belong to both`
                      : null,
                    each.told.length + each.inferred.length === 0
                      ? 'nobody has said yet whom it reaches'
                      : null,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  href={`/organisations/${each.id}`}
                />
              ))}
            </List>
            {data.mediaCount > data.media.length ? (
              <Soft>
                The {number(data.media.length)} we know best of {number(data.mediaCount)}. All of them:{' '}
                {MEDIA_KINDS.map((kind, at) => (
                  <span key={kind}>
                    {at > 0 ? ', ' : ''}
                    <a href={`/organisations?kind=${kind}`}>{label(kind)}</a>
                  </span>
                ))}
                .
              </Soft>
            ) : null}
          </Section>
        ) : null}
        {data && data.nobodyIn.length > 0 ? (
          <Section title="Where we know nobody">
            <p>
              We know nobody{outcode ? ` in ${outcode}` : ''} in any of these kinds:{' '}
              {data.nobodyIn.map(label).join(', ')}.
            </p>
          </Section>
        ) : null}
      </Stack>
    </Page>
  )
}
