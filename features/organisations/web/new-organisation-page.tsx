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
import { useForm } from '#web/use-form.ts'
import type { PartProps } from './contact-fields.tsx'
import { named, newOrganisation, tidied, toInput } from './form-values.ts'
import { OrganisationForm } from './organisation-form.tsx'
import { useMay } from './queries.ts'
import { ERROR_WORDS, FIELD_WORDS } from './words.ts'

const FORM = 'new-organisation'
const submitForm = () => (document.getElementById(FORM) as HTMLFormElement | null)?.requestSubmit()

function useSaving(saved: () => Promise<void>, failed: (error: unknown) => void) {
  const go = useGo()
  const { organise } = useMay()
  return useMutation(
    api.organisations.record.mutationOptions({
      onError: failed,
      onSuccess: async (organisation) => {
        await saved()
        const hidden = organisation.special && !organise
        toast(
          hidden
            ? `${organisation.name} is written down, for your organisers.`
            : `${organisation.name} is written down. Who of us belongs there?`,
        )
        go(hidden ? '/organisations' : `/organisations/${organisation.id}`, { replace: true })
      },
    }),
  )
}

export function NewOrganisationPage() {
  const search = useSearch({ strict: false }) as RawSearch
  const blank = () => newOrganisation(named(newOrganisation(), word(search, 'name')))
  const [initial] = useState(blank)
  const form = useForm({ initial, draft: 'organisation:new', words: FIELD_WORDS })
  const set: PartProps['set'] = (field, value) => {
    if (field === 'name') form.set('kinds', named(form.values, String(value)).kinds)
    form.set(field, value)
  }
  const save = useSaving(form.saved, form.failed)
  const submit = () => {
    const values = tidied(form.values)
    form.reset(values)
    if (form.check({ name: !values.name.trim() && FIELD_WORDS['name:too_small'] }))
      save.mutate({ id: values.id, ...toInput(values) })
  }
  const foot = (
    <>
      <DraftChip state={form.draft} />
      <Button kind="main" onPress={submitForm} pending={save.isPending}>
        Save
      </Button>
    </>
  )
  return (
    <Page
      title="Add an organisation"
      soft="A name is enough. Everything else can wait."
      back={{ href: '/organisations', label: 'Organisations' }}
      foot={foot}
    >
      <BegunBefore form={form} blank={blank} />
      <OrganisationForm id={FORM} values={form.values} errors={form.errors} set={set} onSubmit={submit}>
        <Failed error={save.error} words={ERROR_WORDS} />
      </OrganisationForm>
    </Page>
  )
}
