import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { Page } from '#ui/page.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { oneOf, type RawSearch, useFilters } from '#web/filters.ts'
import { MATCH_KINDS, type MatchKind, type Thresholds } from '../contract.ts'
import { HOW_SURE, KINDS } from './words.ts'

const parse = (raw: RawSearch) => ({ kind: oneOf(raw, 'kind', MATCH_KINDS) || ('people' as const) })

/** How sure we must be that two are one, in plain words, with what it means for the pairs that wait. */
export function HowSurePage() {
  const [{ kind }, setFilters] = useFilters(parse)
  const set = useQuery(api.matching.thresholds.queryOptions({ input: { kind } }))
  return (
    <Page
      title={HOW_SURE.title}
      soft={HOW_SURE.soft}
      back={{ href: `/same?kind=${kind}`, label: 'Same person?' }}
    >
      <RadioChips
        label={HOW_SURE.kind}
        value={kind}
        onChange={(next) => setFilters({ kind: next })}
        options={KINDS}
      />
      <Failed error={set.error} onRetry={set.refetch} />
      {set.data ? <Choosing key={kind} kind={kind} set={set.data} /> : set.error ? null : <Busy />}
    </Page>
  )
}

type Options = readonly { value: string; label: string }[]

/** A number that none of the steps stands for is kept among them until another is chosen. */
const withOwn = (options: Options, now: number): Options =>
  options.some(({ value }) => Number(value) === now)
    ? options
    : [...options, { value: String(now), label: HOW_SURE.other(now) }]

function Choosing({ kind, set }: { kind: MatchKind; set: Thresholds }) {
  const queries = useQueryClient()
  const [same, setSame] = useState(set.same)
  const [ask, setAsk] = useState(set.ask)
  const wanted = useQuery({
    ...api.matching.thresholds.queryOptions({ input: { kind, same, ask } }),
    placeholderData: keepPreviousData,
  })
  const save = useMutation(
    api.matching.setThresholds.mutationOptions({
      onSuccess: () => {
        toast(HOW_SURE.saved)
        queries.invalidateQueries({ queryKey: api.matching.key() })
      },
    }),
  )
  const changed = same !== set.same || ask !== set.ask
  const waiting = wanted.data?.waiting
  const dropped = waiting && changed ? waiting.all - waiting.asked : 0
  return (
    <Stack gap="large">
      <RadioChips
        label={HOW_SURE.same.label}
        hint={HOW_SURE.same.hint}
        value={String(same)}
        onChange={(value) => setSame(Number(value))}
        options={withOwn(HOW_SURE.same.options, set.same)}
      />
      <RadioChips
        label={HOW_SURE.ask.label}
        hint={HOW_SURE.ask.hint}
        value={String(ask)}
        onChange={(value) => setAsk(Number(value))}
        options={withOwn(HOW_SURE.ask.options, set.ask)}
      />
      {waiting ? (
        <Note title="What it means">
          <p>{HOW_SURE.means(waiting)}</p>
          {dropped > 0 ? <p>{HOW_SURE.drops(dropped)}</p> : null}
        </Note>
      ) : null}
      <Failed error={wanted.error ?? save.error} />
      <Line>
        <Button
          kind="main"
          onPress={() => save.mutate({ kind, same, ask })}
          pending={save.isPending}
          disabled={!changed}
        >
          {HOW_SURE.save}
        </Button>
        {set.usual && !changed ? <Soft>{HOW_SURE.usual}</Soft> : null}
      </Line>
    </Stack>
  )
}
