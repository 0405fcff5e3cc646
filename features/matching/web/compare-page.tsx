import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { newId } from '#kernel/ids.ts'
import { Busy } from '#ui/busy.tsx'
import { Page } from '#ui/page.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { oneOf, type RawSearch, useFilters, word } from '#web/filters.ts'
import { useGo } from '#web/go.ts'
import { type Comparison, MATCH_KINDS } from '../contract.ts'
import { AnswerBar } from './answer-bar.tsx'
import { fieldsToChoose } from './facts.ts'
import { PairView } from './pair-view.tsx'
import { asMerge, idOf, useStanding } from './standing.ts'
import { COMPARE, ERROR_WORDS, KINDS } from './words.ts'

const PickTwo = lazy(() => import('./pick-two.tsx').then((m) => ({ default: m.PickTwo })))

const parse = (raw: RawSearch) => ({
  kind: oneOf(raw, 'kind', MATCH_KINDS) || ('people' as const),
  one: word(raw, 'one'),
  other: word(raw, 'other'),
})

/** Any two records that someone believes to be one: picked, looked at, then answered. */
export function ComparePage() {
  const [{ kind, one, other }, setFilters] = useFilters(parse)
  const chosen = one && other && one !== other ? { kind, oneId: one, otherId: other } : null
  const found = useQuery(api.matching.compare.queryOptions({ input: chosen ?? skipToken }))
  const back = one ? { href: `/${kind}/${one}`, label: 'Back' } : { href: '/same', label: 'Same person?' }
  if (chosen && found.data) return <Two pair={found.data} back={back} />
  return (
    <Page title={COMPARE.titleOf[kind]} soft={COMPARE.soft} back={back}>
      <Suspense fallback={<Busy />}>
        <PickTwo
          key={`${kind} ${one}`}
          kind={kind}
          one={one}
          same={Boolean(one) && one === other}
          onPick={(picked) => setFilters(picked)}
          kinds={one ? [] : KINDS}
        />
      </Suspense>
      <Failed error={found.error} words={ERROR_WORDS} onRetry={found.refetch} />
      {chosen && found.isFetching ? <Busy label="Fetching both" /> : null}
    </Page>
  )
}

type TwoProps = { pair: Comparison; back: { href: string; label: string } }

function Two({ pair, back }: TwoProps) {
  const go = useGo()
  const standing = useStanding(pair)
  const { keptName, ...input } = asMerge(pair, standing, fieldsToChoose(pair))
  const merge = useMutation(
    api.matching.merge.mutationOptions({
      onSuccess: () => {
        toast(COMPARE.done(keptName))
        go(`/${pair.kind}/${input.keptId}`)
      },
    }),
  )
  const decide = useMutation(
    api.matching.decide.mutationOptions({
      onSuccess: () => {
        toast(COMPARE.apart)
        go(back.href)
      },
    }),
  )
  const bar = (
    <AnswerBar
      onSame={() => merge.mutate({ id: newId(), ...input })}
      onDifferent={() =>
        decide.mutate({
          kind: pair.kind,
          oneId: idOf(pair.one),
          otherId: idOf(pair.other),
          answer: 'different',
        })
      }
      keys={false}
      pending={merge.isPending}
    />
  )
  return (
    <Page title={COMPARE.titleOf[pair.kind]} back={back} width="wide" foot={bar}>
      <PairView pair={pair} standing={standing} />
      <Failed error={merge.error ?? decide.error} words={ERROR_WORDS} />
    </Page>
  )
}
