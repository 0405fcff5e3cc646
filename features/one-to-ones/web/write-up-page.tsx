import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Picked } from '#features/affiliations/web/public.tsx'
import { Busy } from '#ui/busy.tsx'
import { Page } from '#ui/page.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { BegunBefore } from '#web/begun-before.tsx'
import { codeOf } from '#web/errors.ts'
import { Failed } from '#web/failed.tsx'
import { type RawSearch, useFilters, word } from '#web/filters.ts'
import { useGo } from '#web/go.ts'
import { useForm } from '#web/use-form.ts'
import { ConflictNote } from './conflict-note.tsx'
import { useSaveWriteUp } from './save-write-up.ts'
import { emptyWriteUp, fromTalk, type WriteUp } from './values.ts'
import { ERROR_WORDS, FIELD_WORDS, VERSION, WRITE } from './words.ts'
import { WriteUpForm } from './write-up-form.tsx'

const parse = (raw: RawSearch) => ({
  person: word(raw, 'person'),
  talk: word(raw, 'talk'),
  introduction: word(raw, 'introduction'),
  again: word(raw, 'again'),
})

/**
 * `?person=` starts with someone who is there, `?talk=` writes up one that was planned, `&introduction=` says who led
 * here, `?again=` carries on one that waited to be sent.
 */
export function WriteUpPage() {
  const [{ person, talk, introduction, again }] = useFilters(parse)
  const someone = useQuery(api.people.get.queryOptions({ input: person ? { id: person } : skipToken }))
  const planned = useQuery(api.oneToOnes.get.queryOptions({ input: talk ? { id: talk } : skipToken }))
  const asked = talk ? planned : person ? someone : undefined
  // Without signal nobody can be looked up; the name, or what was begun here before, is enough to save.
  const unreached = codeOf(asked?.error) === 'no_signal'
  if (asked && !asked.data && !unreached)
    return (
      <Page title={WRITE.title}>
        {asked.error ? <Failed error={asked.error} words={ERROR_WORDS} onRetry={asked.refetch} /> : <Busy />}
      </Page>
    )
  if (talk) {
    const { data } = planned
    return (
      <WriteUpOf
        key={talk}
        draft={`one-to-one-planned:${talk}`}
        blank={() => (data ? fromTalk(data) : { ...emptyWriteUp(), id: talk })}
        known={data !== undefined}
        written={data?.state === 'met'}
      />
    )
  }
  if (again)
    return (
      <WriteUpOf
        key={again}
        draft={`one-to-one-again:${again}`}
        blank={() => ({ ...emptyWriteUp(), id: again })}
      />
    )
  const known: Picked | null = someone.data ? { id: someone.data.id, label: someone.data.name } : null
  // Another introduction, another talk: a draft without it must not be taken for the one it led to.
  const key = [person || 'new', introduction].filter(Boolean).join(':')
  return (
    <WriteUpOf
      key={key}
      draft={`one-to-one:${key}`}
      blank={() => ({ ...emptyWriteUp(), person: known, introductionId: introduction })}
      known={known !== null}
    />
  )
}

type Props = {
  draft: string
  blank: () => WriteUp
  known?: boolean
  /** It is written up already: unless something was begun here, it is only to be read. */
  written?: boolean
}

function WriteUpOf({ draft, blank, known = false, written = false }: Props) {
  const go = useGo()
  const [initial] = useState(blank)
  const form = useForm({ initial, draft, words: FIELD_WORDS })
  const { id, person, inConflict } = form.values
  const save = useSaveWriteUp(form)
  const untouched = form.draft === 'none' && !form.begunBefore
  useEffect(() => {
    if (written && untouched) go(`/one-to-ones/${id}`, { replace: true })
  }, [written, untouched, id])
  const submit = (over?: number) => {
    if (form.check({ person: !person && WRITE.needsName })) save.mutate(over)
  }
  const leaveTheirs = async () => {
    await form.startAfresh(initial)
    toast(VERSION.left)
    go(`/one-to-ones/${id}`, { replace: true })
  }
  return (
    <WriteUpForm
      title={person ? WRITE.titleWith(person.label) : WRITE.title}
      form={form}
      // Looked up only after someone was typed: whom they meant stays theirs to say.
      known={known && person !== null && !person.fresh}
      pending={save.isPending}
      error={inConflict ? null : save.error}
      onSubmit={() => submit()}
      note={
        <>
          {inConflict ? (
            <ConflictNote
              values={form.values}
              pending={save.isPending}
              onMine={submit}
              onTheirs={() => void leaveTheirs()}
            />
          ) : (
            <BegunBefore form={form} blank={blank} />
          )}
          {known ? null : (
            <p>
              <a href="/allies-form/new">{WRITE.alliesForm}</a>
            </p>
          )}
        </>
      }
    />
  )
}
