import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Busy } from '#ui/busy.tsx'
import { Page } from '#ui/page.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { BegunBefore } from '#web/begun-before.tsx'
import { codeOf } from '#web/errors.ts'
import { Failed } from '#web/failed.tsx'
import { useGo, useRouteParam } from '#web/go.ts'
import { useForm } from '#web/use-form.ts'
import type { OneToOne } from '../contract.ts'
import { ConflictNote } from './conflict-note.tsx'
import { fromTalk, toChange } from './values.ts'
import { ERROR_WORDS, FIELD_WORDS, VERSION, WRITE } from './words.ts'
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
  const [initial] = useState(() => fromTalk(talk))
  const form = useForm({ initial, draft: `one-to-one-change:${talk.id}`, words: FIELD_WORDS })
  const { inConflict } = form.values
  const leave = (words: string) => {
    toast(words)
    go(`/one-to-ones/${talk.id}`, { replace: true })
  }
  const save = useMutation(
    api.oneToOnes.change.mutationOptions({
      onError: (error) => {
        if (codeOf(error) === 'changed_meanwhile') form.set('inConflict', true)
        form.failed(error)
      },
      onSuccess: async () => {
        await form.saved()
        leave(WRITE.changed)
      },
    }),
  )
  const submit = (version = form.values.version) =>
    save.mutate({ id: talk.id, version, ...toChange(form.values, issues) })
  const leaveTheirs = async () => {
    await form.startAfresh(fromTalk(talk))
    leave(VERSION.left)
  }
  return (
    <WriteUpForm
      title={WRITE.changeTitle(talk.person.name)}
      form={form}
      known
      later
      pending={save.isPending}
      error={inConflict ? null : save.error}
      onSubmit={() => submit()}
      note={
        inConflict ? (
          <ConflictNote
            values={form.values}
            later
            pending={save.isPending}
            onMine={submit}
            onTheirs={() => void leaveTheirs()}
          />
        ) : (
          <BegunBefore form={form} blank={() => fromTalk(talk)} />
        )
      }
    />
  )
}
