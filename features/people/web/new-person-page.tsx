import { useMutation } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { BegunBefore } from '#web/begun-before.tsx'
import { DraftChip } from '#web/draft-chip.tsx'
import { Failed } from '#web/failed.tsx'
import { type RawSearch, word } from '#web/filters.ts'
import { useGo } from '#web/go.ts'
import { useMe } from '#web/session.ts'
import { useForm } from '#web/use-form.ts'
import { AlikeNote } from './alike-note.tsx'
import { newPerson, tidied, toInput } from './form-values.ts'
import { PersonForm } from './person-form.tsx'
import { useAlike } from './use-alike.ts'
import { ALIKE, ERROR_WORDS, FIELD_WORDS } from './words.ts'

const FORM = 'new-person'

/** What is known before anything is typed: the name searched for in vain, and the asker's only branch. */
function useKnown() {
  const search = useSearch({ strict: false }) as RawSearch
  const me = useMe()?.organiser
  const only = me?.role === 'branch' && me.branchIds.length === 1 ? me.branchIds[0]! : ''
  const blank = () => newPerson({ name: word(search, 'name'), branchId: only })
  const [initial] = useState(blank)
  return { initial, blank }
}

export function NewPersonPage() {
  const go = useGo()
  const { initial, blank } = useKnown()
  const form = useForm({ initial, draft: 'person:new', words: FIELD_WORDS })
  const save = useMutation(
    api.people.record.mutationOptions({
      onError: form.failed,
      onSuccess: async (person) => {
        await form.saved()
        toast(`${person.name} is written down. Where do they belong?`)
        go(`/people/${person.id}`, { replace: true })
      },
    }),
  )
  const { alike, looking, before } = useAlike()
  const submit = () => {
    const values = tidied(form.values)
    form.reset(values)
    if (form.check({ name: !values.name.trim() && FIELD_WORDS['name:too_small'] }))
      void before(toInput(values), (input) => save.mutate({ id: values.id, ...input }))
  }
  return (
    <Page
      title="Add a person"
      soft="A name is enough. Everything else can wait."
      back={{ href: '/people', label: 'People' }}
      foot={
        <>
          <DraftChip state={form.draft} />
          <SaveButton pending={save.isPending || looking} anyway={alike.length > 0} />
        </>
      }
    >
      <BegunBefore form={form} blank={blank} />
      <PersonForm id={FORM} isNew values={form.values} errors={form.errors} set={form.set} onSubmit={submit}>
        <AlikeNote people={alike} />
        <Failed error={save.error} words={ERROR_WORDS} />
      </PersonForm>
    </Page>
  )
}

const submitForm = () => (document.getElementById(FORM) as HTMLFormElement | null)?.requestSubmit()

/** It stands in the page's foot, outside the form it saves. */
const SaveButton = ({ pending, anyway }: { pending: boolean; anyway: boolean }) => (
  <Button kind="main" onPress={submitForm} pending={pending}>
    {anyway ? ALIKE.anyway : 'Save'}
  </Button>
)
