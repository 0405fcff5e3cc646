import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import type { Picked } from '#features/affiliations/web/public.tsx'
import { Busy } from '#ui/busy.tsx'
import { Page } from '#ui/page.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { type RawSearch, useFilters, word } from '#web/filters.ts'
import { useGo } from '#web/go.ts'
import { useForm } from '#web/use-form.ts'
import { emptyWriteUp, fromTalk, toInput, type WriteUp } from './values.ts'
import { ERROR_WORDS, FIELD_WORDS, WRITE } from './words.ts'
import { useIssues, WriteUpForm } from './write-up-form.tsx'

const parse = (raw: RawSearch) => ({
  person: word(raw, 'person'),
  talk: word(raw, 'talk'),
  introduction: word(raw, 'introduction'),
})

/** `?person=` starts with someone who is there, `?talk=` writes up one that was planned, `&introduction=` says who led here. */
export function WriteUpPage() {
  const [{ person, talk, introduction }] = useFilters(parse)
  const someone = useQuery(api.people.get.queryOptions({ input: person ? { id: person } : skipToken }))
  const planned = useQuery(api.oneToOnes.get.queryOptions({ input: talk ? { id: talk } : skipToken }))
  const asked = talk ? planned : person ? someone : undefined
  if (asked && !asked.data)
    return (
      <Page title={WRITE.title}>
        {asked.error ? <Failed error={asked.error} words={ERROR_WORDS} onRetry={asked.refetch} /> : <Busy />}
      </Page>
    )
  if (planned.data)
    return (
      <WriteUpOf key={talk} draft={`one-to-one-planned:${talk}`} initial={fromTalk(planned.data)} known />
    )
  const known: Picked | null = someone.data ? { id: someone.data.id, label: someone.data.name } : null
  return (
    <WriteUpOf
      key={known?.id ?? 'new'}
      draft={`one-to-one:${known?.id ?? 'new'}`}
      initial={{ ...emptyWriteUp(), person: known }}
      known={known !== null}
      introduction={introduction}
    />
  )
}

type Props = { draft: string; initial: WriteUp; known: boolean; introduction?: string }

function WriteUpOf({ draft, initial, known, introduction }: Props) {
  const go = useGo()
  const issues = useIssues()
  const form = useForm({ initial, draft, words: FIELD_WORDS })
  const { person } = form.values
  const save = useMutation(
    api.oneToOnes.record.mutationOptions({
      onError: form.failed,
      onSuccess: async (saved) => {
        await form.saved()
        toast(WRITE.saved)
        go(`/one-to-ones/${saved.id}`, { replace: true })
      },
    }),
  )
  const submit = () => {
    if (form.check({ person: !person && WRITE.needsName }))
      save.mutate({
        ...toInput(form.values, person!, issues),
        ...(introduction ? { introductionId: introduction } : {}),
      })
  }
  return (
    <WriteUpForm
      title={person ? WRITE.titleWith(person.label) : WRITE.title}
      form={form}
      known={known}
      pending={save.isPending}
      error={save.error}
      onSubmit={submit}
      note={
        known ? null : (
          <p>
            <a href="/allies-form/new">{WRITE.alliesForm}</a>
          </p>
        )
      }
    />
  )
}
