import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Note } from '#ui/note.tsx'
import { Line } from '#ui/stack.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useForm } from '#web/use-form.ts'
import type { Introduction, Move } from '../contract.ts'
import { wantsBrief } from './brief-text.tsx'
import { stoppedBy } from './introduction-row.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { askHref, targetOf } from './target.ts'
import { ASK, ERROR_WORDS, FIELD_WORDS, MOVE_WORDS, ONE, STOPPED } from './words.ts'

/** What usually comes next. */
const NEXT: Partial<Record<Introduction['state'], Move>> = {
  suggested: 'asked',
  asked: 'agreed',
  agreed: 'briefed',
  briefed: 'made',
  declined: 'asked',
  lapsed: 'asked',
}

const isOver = (state: Introduction['state']) => state === 'declined' || state === 'lapsed'

/** The next act as a button, and everything else that may have come of it. */
export function NextMove({ introduction }: { introduction: Introduction }) {
  const { id, state } = introduction
  const [dialog, setDialog] = useState<Move | null>(null)
  const form = useForm({ initial: {}, words: FIELD_WORDS })
  const move = useMutation(
    api.introductions.move.mutationOptions({ onError: form.failed, onSuccess: () => toast(ONE.saved) }),
  )
  const stopped = stoppedBy(introduction)
  const next = stopped ? undefined : NEXT[state]
  if (state === 'met') return null
  // Whom they introduced us to is asked at once, while it is known.
  const press = () => (next === 'made' ? setDialog('made') : next && move.mutate({ id, to: next }))
  return (
    <>
      <Line>
        {next ? (
          <Button kind={wantsBrief(introduction) ? 'plain' : 'main'} onPress={press} pending={move.isPending}>
            {isOver(state) ? ONE.again : MOVE_WORDS[next]}
          </Button>
        ) : null}
        {stopped ? null : <Ways introduction={introduction} />}
        {isOver(state) ? null : (
          <Button
            kind={stopped ? 'main' : 'plain'}
            onPress={() => setDialog(state === 'made' ? 'lapsed' : 'declined')}
          >
            {ONE.other}
          </Button>
        )}
      </Line>
      {stopped ? <Note>{STOPPED.note(stopped)}</Note> : null}
      {form.errors.to ? (
        <p role="alert">{form.errors.to}</p>
      ) : (
        <Failed error={move.error} words={ERROR_WORDS} />
      )}
      {dialog ? (
        <MoveDialog introduction={introduction} first={dialog} onClose={() => setDialog(null)} />
      ) : null}
    </>
  )
}

/** Where the next act has a page of its own. */
function Ways({ introduction }: { introduction: Introduction }) {
  const { id, state, person, toPerson, talks } = introduction
  if (state === 'suggested')
    return (
      <LinkButton href={`${askHref(targetOf(introduction), person.id)}&introduction=${id}`}>
        {ASK.words}
      </LinkButton>
    )
  if (state !== 'made') return null
  const query = `?introduction=${id}${toPerson ? `&person=${toPerson.id}` : ''}`
  const planned = talks.find((talk) => talk.state === 'planned')
  if (planned) return <LinkButton href={`/one-to-ones/new?talk=${planned.id}`}>{ONE.writeUp}</LinkButton>
  return (
    <>
      <LinkButton href={`/one-to-ones/plan${query}`} kind="main">
        {ONE.plan}
      </LinkButton>
      <LinkButton href={`/one-to-ones/new${query}`}>{ONE.writeUp}</LinkButton>
    </>
  )
}
