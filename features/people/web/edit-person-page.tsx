import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { toast } from '#ui/toasts.ts'
import { api, client } from '#web/api/client.ts'
import { DraftChip } from '#web/draft-chip.tsx'
import { codeOf } from '#web/errors.ts'
import { Failed } from '#web/failed.tsx'
import { useGo, useRouteParam } from '#web/go.ts'
import { useForm } from '#web/use-form.ts'
import { changedFields } from '#web/versions.ts'
import type { Person, PersonInput } from '../contract.ts'
import { ChooseVersion } from './choose-version.tsx'
import { type FormValues, tidied, toInput, toValues } from './form-values.ts'
import { PersonForm } from './person-form.tsx'
import { usePerson } from './queries.ts'
import { ERROR_WORDS, FIELD_WORDS } from './words.ts'

const FORM = 'change-person'
const TITLE = 'Change what is written'

export function EditPersonPage() {
  const id = useRouteParam('id')
  const person = usePerson(id)
  if (person.data) return <Editing key={id} loaded={person.data} />
  return (
    <Page title={TITLE} back={{ href: `/people/${id}`, label: 'Back' }}>
      {person.error ? <Failed error={person.error} words={ERROR_WORDS} onRetry={person.refetch} /> : <Busy />}
    </Page>
  )
}

function useSaving(
  base: Person,
  form: ReturnType<typeof useForm<FormValues>>,
  onMeanwhile: (theirs: Person) => void,
) {
  const go = useGo()
  const save = useMutation(
    api.people.change.mutationOptions({
      onError: async (error) => {
        if (codeOf(error) === 'changed_meanwhile') onMeanwhile(await client.people.get({ id: base.id }))
        else form.failed(error)
      },
      onSuccess: async (person) => {
        await form.saved()
        toast('Saved.')
        go(`/people/${person.id}`, { replace: true })
      },
    }),
  )
  const leave = async () => {
    await form.saved()
    go(`/people/${base.id}`, { replace: true })
  }
  const send = (change: Partial<PersonInput>, version: number) =>
    Object.keys(change).length > 0 ? save.mutate({ id: base.id, version, ...change }) : void leave()
  return { save, send }
}

function Editing({ loaded }: { loaded: Person }) {
  // What was read when the form opened: later news of the same person must not slip under what is typed.
  const [base] = useState(loaded)
  const [theirs, setTheirs] = useState<Person | null>(null)
  const form = useForm({ initial: toValues(base), draft: `person:${base.id}`, words: FIELD_WORDS })
  const { save, send } = useSaving(base, form, setTheirs)
  const before = toInput(toValues(base))
  const submit = () => {
    const values = tidied(form.values)
    form.reset(values)
    if (form.check({ name: !values.name.trim() && FIELD_WORDS['name:too_small'] }))
      send(changedFields(before, toInput(values)), base.version)
  }
  const back = { href: `/people/${base.id}`, label: base.name }
  if (theirs)
    return (
      <Page title="Two people changed this" back={back}>
        <ChooseVersion
          before={before}
          theirs={toInput(toValues(theirs))}
          mine={toInput(form.values)}
          pending={save.isPending}
          onChoose={(change) => send(change, theirs.version)}
        />
        {codeOf(save.error) === 'changed_meanwhile' ? null : (
          <Failed error={save.error} words={ERROR_WORDS} />
        )}
      </Page>
    )
  const submitForm = () => (document.getElementById(FORM) as HTMLFormElement | null)?.requestSubmit()
  return (
    <Page
      title={TITLE}
      back={back}
      foot={
        <>
          <DraftChip state={form.draft} />
          <Button kind="main" onPress={submitForm} pending={save.isPending}>
            Save
          </Button>
        </>
      }
    >
      <PersonForm id={FORM} values={form.values} errors={form.errors} set={form.set} onSubmit={submit}>
        {codeOf(save.error) === 'changed_meanwhile' ? null : (
          <Failed error={save.error} words={ERROR_WORDS} />
        )}
      </PersonForm>
    </Page>
  )
}
