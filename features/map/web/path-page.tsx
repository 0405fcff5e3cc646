import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Parts } from '#features/areas/web/parts/public.tsx'
import { TiesDrawn } from '#features/ties/web/public.tsx'
import { Busy } from '#ui/busy.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { Columns } from '#ui/stack.tsx'
import { StrengthDots } from '#ui/strength-dots.tsx'
import { Soft } from '#ui/text.tsx'
import { api, type client } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { type RawSearch, useFilters, word } from '#web/filters.ts'
import { type One, PickOne } from './pick-one.tsx'
import { hrefOf } from './tones.ts'
import { ERROR_WORDS, PATH } from './words.ts'

const parse = (raw: RawSearch) => ({ from: word(raw, 'from'), to: word(raw, 'to') })

/** Pick two, see through whom a word would best travel. */
export function PathPage() {
  const [ends, setEnds] = useFilters(parse)
  const [picked, setPicked] = useState<{ from?: One | null; to?: One | null }>({})
  const { from, to } = ends
  const both = from && to && from !== to
  const found = useQuery(api.map.path.queryOptions({ input: both ? ends : skipToken }))
  const pick = (end: 'from' | 'to') => (one: One | null) => {
    setPicked((now) => ({ ...now, [end]: one }))
    setEnds({ [end]: one?.id ?? '' })
  }
  // Whoever comes by a link is named by the answer.
  const shown = (end: 'from' | 'to', id: string) => (id ? (picked[end] ?? found.data?.[end] ?? null) : null)
  const field = { placeholder: PATH.placeholder }
  return (
    <Page title={PATH.title} soft={PATH.soft}>
      <Parts here="/map/path" />
      <Columns>
        <PickOne label={PATH.from} {...field} value={shown('from', from)} onChange={pick('from')} />
        <PickOne label={PATH.to} {...field} value={shown('to', to)} onChange={pick('to')} />
      </Columns>
      {both ? null : <EmptyState>{from && from === to ? PATH.same : PATH.start}</EmptyState>}
      {both && found.isPending ? <Busy /> : null}
      <Failed error={found.error} words={ERROR_WORDS} onRetry={found.refetch} />
      {both && found.data ? <Way found={found.data} /> : null}
    </Page>
  )
}

type Found = Awaited<ReturnType<typeof client.map.path>>

function Way({ found: { from, to, path } }: { found: Found }) {
  if (!path) return <EmptyState>{PATH.none(from.name, to.name)}</EmptyState>
  const ones = [from, ...path.steps.map((step) => step.to)]
  return (
    <Section title={`${from.name} – ${to.name}`} aside={<StrengthDots strength={path.strength} />}>
      <p role="status">{PATH.found(path.steps.length)}</p>
      <List label={PATH.title}>
        {path.steps.map((step) => (
          <Row
            key={`${step.from.id} ${step.to.id}`}
            title={step.words}
            mark={<StrengthDots strength={step.strength} />}
            act={<a href={hrefOf(step.to)}>{step.to.name}</a>}
          />
        ))}
      </List>
      <TiesDrawn
        title={`${from.name} – ${to.name}`}
        nodes={ones.map((one) => ({
          id: one.id,
          label: one.name,
          kind: one.kind,
          weight: 2,
          href: hrefOf(one),
        }))}
        edges={path.steps.map((step) => ({ from: step.from.id, to: step.to.id, strength: step.strength }))}
      />
      <Soft>{PATH.how}</Soft>
    </Section>
  )
}
