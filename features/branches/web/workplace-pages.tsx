import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { DraftChip } from '#web/draft-chip.tsx'
import { Failed } from '#web/failed.tsx'
import { useGo, useRouteParam } from '#web/go.ts'
import { useForm } from '#web/use-form.ts'
import type { Workplace } from '../contract.ts'
import { BringBack, PutAway } from './put-away.tsx'
import { useBranch, useMay, useWorkplace } from './queries.ts'
import { ERROR_WORDS, FIELD_WORDS } from './words.ts'
import { blank, toInput, toValues, WorkplaceForm, type WorkplaceValues } from './workplace-form.tsx'

const FORM = 'workplace'
const submitForm = () => (document.getElementById(FORM) as HTMLFormElement | null)?.requestSubmit()

type WritingProps = { title: string; branchId: string; initial: WorkplaceValues; stored?: Workplace }

function Writing({ title, branchId, initial, stored }: WritingProps) {
  const go = useGo()
  const may = useMay()
  const branch = useBranch(branchId).data
  const back = { href: `/branches/${branchId}`, label: branch?.name ?? 'Branch' }
  const draft = stored ? `workplace:${stored.id}` : `workplace:new:${branchId}`
  const form = useForm({ initial, draft, words: FIELD_WORDS })
  const done = {
    onError: form.failed,
    onSuccess: async () => {
      await form.saved()
      toast('Saved.')
      go(back.href, { replace: true })
    },
  }
  const record = useMutation(api.branches.workplaces.record.mutationOptions(done))
  const change = useMutation(api.branches.workplaces.change.mutationOptions(done))
  const submit = () => {
    if (!form.check({ name: !form.values.name.trim() && FIELD_WORDS['name:too_small'] })) return
    const input = toInput(form.values, branchId)
    if (stored) change.mutate(input)
    else record.mutate(input)
  }
  const foot = (
    <>
      <DraftChip state={form.draft} />
      <Button kind="main" onPress={submitForm} pending={record.isPending || change.isPending}>
        Save
      </Button>
    </>
  )
  const away = stored && !stored.archivedAt ? <PutAway kept={stored} what="workplace" /> : null
  return (
    <Page title={title} back={back} foot={foot} actions={away}>
      {stored ? <BringBack kept={stored} what="workplace" may={may.keep(branchId)} /> : null}
      <WorkplaceForm id={FORM} form={form} onSubmit={submit}>
        <Failed error={record.error ?? change.error} words={ERROR_WORDS} />
      </WorkplaceForm>
    </Page>
  )
}

export function NewWorkplacePage() {
  const branchId = useRouteParam('id')
  const [initial] = useState(() => blank(newId()))
  return <Writing title="Add a workplace" branchId={branchId} initial={initial} />
}

export function EditWorkplacePage() {
  const id = useRouteParam('id')
  const found = useWorkplace(id)
  if (found.data)
    return (
      <Writing
        key={id}
        title={found.data.name}
        branchId={found.data.branchId}
        initial={toValues(found.data)}
        stored={found.data}
      />
    )
  return (
    <Page title="Workplace" back={{ href: '/branches', label: 'Branches' }}>
      {found.error ? <Failed error={found.error} words={ERROR_WORDS} onRetry={found.refetch} /> : <Busy />}
    </Page>
  )
}
