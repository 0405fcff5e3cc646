import { useState } from 'react'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { DraftChip } from '#web/draft-chip.tsx'
import { Failed } from '#web/failed.tsx'
import { useRouteParam } from '#web/go.ts'
import { useForm } from '#web/use-form.ts'
import type { Organisation } from '../contract.ts'
import { ChooseVersion } from './choose-version.tsx'
import { tidied, toInput, toValues } from './form-values.ts'
import { OrganisationForm } from './organisation-form.tsx'
import { useOrganisation } from './queries.ts'
import { useSaving } from './use-saving.ts'
import { ERROR_WORDS, FIELD_WORDS } from './words.ts'

const FORM = 'change-organisation'
const TITLE = 'Change what is written'
const submitForm = () => (document.getElementById(FORM) as HTMLFormElement | null)?.requestSubmit()

export function EditOrganisationPage() {
  const id = useRouteParam('id')
  const found = useOrganisation(id)
  if (found.data) return <Editing key={id} loaded={found.data} />
  return (
    <Page title={TITLE} back={{ href: `/organisations/${id}`, label: 'Back' }}>
      {found.error ? <Failed error={found.error} words={ERROR_WORDS} onRetry={found.refetch} /> : <Busy />}
    </Page>
  )
}

function Editing({ loaded }: { loaded: Organisation }) {
  // What was read when the form opened: later news of the same organisation must not slip under what is typed.
  const [base] = useState(loaded)
  const form = useForm({ initial: toValues(base), draft: `organisation:${base.id}`, words: FIELD_WORDS })
  const { send, meanwhile, pending, error } = useSaving(base, form)
  const back = { href: `/organisations/${base.id}`, label: base.name }
  const submit = () => {
    const values = tidied(form.values)
    form.reset(values)
    if (form.check({ name: !values.name.trim() && FIELD_WORDS['name:too_small'] }))
      send(toInput(values), base.version)
  }
  if (meanwhile) {
    const mine = toInput(form.values)
    return (
      <Page title="Two people changed this" back={back}>
        <ChooseVersion
          {...meanwhile}
          mine={mine}
          pending={pending}
          onChoose={(keepTheirs) => send(mine, meanwhile.version, keepTheirs)}
        />
        <Failed error={error} words={ERROR_WORDS} />
      </Page>
    )
  }
  const foot = (
    <>
      <DraftChip state={form.draft} />
      <Button kind="main" onPress={submitForm} pending={pending}>
        Save
      </Button>
    </>
  )
  return (
    <Page title={TITLE} back={back} foot={foot}>
      <OrganisationForm id={FORM} values={form.values} errors={form.errors} set={form.set} onSubmit={submit}>
        <Failed error={error} words={ERROR_WORDS} />
      </OrganisationForm>
    </Page>
  )
}
