import { useMutation, useQuery } from '@tanstack/react-query'
import { Busy } from '#ui/busy.tsx'
import { Page } from '#ui/page.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useGo, useRouteParam } from '#web/go.ts'
import { useForm } from '#web/use-form.ts'
import type { OneToOne } from '../contract.ts'
import { fromTalk, toChange } from './values.ts'
import { ERROR_WORDS, FIELD_WORDS, WRITE } from './words.ts'
import { useIssues, WriteUpForm } from './write-up-form.tsx'

/** Changes a write-up of one's own. */
export function EditPage() {
  const id = useRouteParam('id')
  const talk = useQuery(api.oneToOnes.get.queryOptions({ input: { id } }))
  if (talk.data) return <Edit key={id} talk={talk.data} />
  return (
    <Page title={WRITE.title} back={{ href: `/one-to-ones/${id}`, label: 'The talk' }}>
      {talk.error ? <Failed error={talk.error} words={ERROR_WORDS} onRetry={talk.refetch} /> : <Busy />}
    </Page>
  )
}

function Edit({ talk }: { talk: OneToOne }) {
  const go = useGo()
  const issues = useIssues()
  const draft = `one-to-one-change:${talk.id}`
  const form = useForm({ initial: fromTalk(talk), draft, words: FIELD_WORDS })
  const save = useMutation(
    api.oneToOnes.change.mutationOptions({
      onError: form.failed,
      onSuccess: async () => {
        await form.saved()
        toast(WRITE.changed)
        go(`/one-to-ones/${talk.id}`, { replace: true })
      },
    }),
  )
  return (
    <WriteUpForm
      title={WRITE.changeTitle(talk.person.name)}
      form={form}
      known
      later
      pending={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate({ id: talk.id, version: talk.version, ...toChange(form.values, issues) })}
    />
  )
}
