import { useQuery } from '@tanstack/react-query'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Note } from '#ui/note.tsx'
import { Page } from '#ui/page.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Line } from '#ui/stack.tsx'
import { Switch } from '#ui/switch.tsx'
import { Soft } from '#ui/text.tsx'
import { useDesk } from '#ui/use-desk.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { oneOf, type RawSearch, useFilters } from '#web/filters.ts'
import { useMe } from '#web/session.ts'
import { MATCH_KINDS, type MatchKind } from '../contract.ts'
import { AnswerBar } from './answer-bar.tsx'
import { fieldsToChoose } from './facts.ts'
import { PairView } from './pair-view.tsx'
import { SearchCard } from './search-card.tsx'
import { keyOf, useStanding } from './standing.ts'
import { useAnswers } from './use-answers.ts'
import { useKeySetting, useKeys } from './use-keys.ts'
import { ERROR_WORDS, KINDS, SAME } from './words.ts'

const parse = (raw: RawSearch) => ({ kind: oneOf(raw, 'kind', MATCH_KINDS) || ('people' as const) })

/** Pairs that may be the same, one after another: answered with three buttons, or with three keys. */
export function SamePage() {
  const [{ kind }, setFilters] = useFilters(parse)
  const answers = useAnswers(kind)
  const { current, last } = answers
  const standing = useStanding(current)
  const [keys, setKeys] = useKeySetting()
  const desk = useDesk()
  const same = () => {
    if (!current) return
    answers.same(current, standing, fieldsToChoose(current))
  }
  const answer = (what: 'different' | 'later') => () => current && answers.answer(current, what)
  const acts = { s: same, d: answer('different'), l: answer('later'), u: answers.undo }
  const arrows = { ArrowLeft: () => standing.setKeep('one'), ArrowRight: () => standing.setKeep('other') }
  useKeys({ ...acts, ...arrows }, keys)
  const bar = (
    <AnswerBar
      onSame={same}
      onDifferent={answer('different')}
      onLater={answer('later')}
      onUndo={last ? answers.undo : undefined}
      said={last?.said ?? ''}
      keys={keys && desk}
    />
  )
  return (
    <Page title={SAME.title[kind]} soft={SAME.soft} width="wide" foot={current ? bar : undefined}>
      <Line between>
        <RadioChips
          label="Look at"
          value={kind}
          onChange={(next) => setFilters({ kind: next })}
          options={KINDS}
        />
        <Waiting kind={kind} answered={answers.given.length} saving={answers.unsaved} />
      </Line>
      <Failed error={answers.queue.error} onRetry={answers.queue.refetch} />
      <Failed error={answers.error} words={ERROR_WORDS} />
      {answers.failed > 0 ? <Note kind="wait">{SAME.notSaved(answers.failed)}</Note> : null}
      {current ? (
        <PairView key={keyOf(current)} pair={current} standing={standing} />
      ) : (
        <None answers={answers} kind={kind} />
      )}
      {current && desk ? <Switch label={SAME.keys} value={keys} onChange={setKeys} /> : null}
      <Search kind={kind} />
    </Page>
  )
}

/** Only the region looks through everyone: a branch sees part of it. */
function Search({ kind }: { kind: MatchKind }) {
  return useMe()?.organiser.role === 'region' ? <SearchCard kind={kind} /> : null
}

type WaitingProps = { kind: MatchKind; answered: number; saving: number }

function Waiting({ kind, answered, saving }: WaitingProps) {
  const counts = useQuery(api.matching.counts.queryOptions()).data?.[kind]
  if (!counts) return null
  const told = [
    counts.open > 0 ? SAME.waiting(counts.open) : '',
    counts.later > 0 ? SAME.later_too(counts.later) : '',
    answered > 0 ? SAME.answered(answered) : '',
    saving > 0 ? SAME.saving(saving) : '',
  ]
  return <Soft>{told.filter(Boolean).join(' · ')}</Soft>
}

function None({ answers, kind }: { answers: ReturnType<typeof useAnswers>; kind: MatchKind }) {
  const { queue, given, last, undo, lookAtLater } = answers
  // A page of answers is out before the next has come.
  if (queue.isPending || queue.isFetching) return <Busy label="Fetching the next pairs" />
  if (queue.error) return null
  const putOff = given.some(({ what }) => what === 'later')
  const back = last ? (
    <Button kind="quiet" onPress={undo}>
      {SAME.undo}
    </Button>
  ) : null
  return putOff ? (
    <EmptyState
      act={
        <Line>
          <Button onPress={lookAtLater}>{SAME.lookAtLater}</Button>
          {back}
        </Line>
      }
    >
      {SAME.onlyLater}
    </EmptyState>
  ) : (
    <EmptyState act={back}>{SAME.none[kind]}</EmptyState>
  )
}
