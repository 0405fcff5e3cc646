import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Form } from '#ui/form.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useForm } from '#web/use-form.ts'
import { momentOf, partsOf } from './dates.ts'
import { PlanFields } from './plan-fields.tsx'
import { PLAN, PREPARE } from './plan-words.ts'
import type { Talk } from './talk.ts'
import { ERROR_WORDS, FIELD_WORDS } from './words.ts'

/** Another day or place, or not at all. */
export function PlanChanges({ talk }: { talk: Talk }) {
  const [open, setOpen] = useState<'change' | 'off' | null>(null)
  const close = () => setOpen(null)
  const callOff = useMutation(api.oneToOnes.callOff.mutationOptions({ onSuccess: close }))
  return (
    <>
      <Button onPress={() => setOpen('change')}>{PREPARE.other}</Button>
      <Button kind="quiet" onPress={() => setOpen('off')}>
        {PREPARE.callOff}
      </Button>
      {open === 'change' ? <ChangeDialog talk={talk} onClose={close} /> : null}
      <ConfirmDialog
        title={PREPARE.callOff}
        open={open === 'off'}
        onClose={close}
        onConfirm={(why) => callOff.mutate({ id: talk.id, why })}
        confirm={PREPARE.callOff}
        pending={callOff.isPending}
        reasonLabel={PREPARE.callOffWhy}
      >
        <Failed error={callOff.error} words={ERROR_WORDS} />
      </ConfirmDialog>
    </>
  )
}

function ChangeDialog({ talk, onClose }: { talk: Talk; onClose: () => void }) {
  const initial = {
    // As it was when the form began, also when it was fetched again meanwhile.
    version: talk.version,
    ...partsOf(talk.plannedFor!),
    place: talk.place ?? '',
    minutes: talk.minutes ? String(talk.minutes) : '',
    credential: talk.credential ?? '',
  }
  const form = useForm({ initial, draft: `plan-change:${talk.id}`, words: FIELD_WORDS })
  const { values } = form
  const save = useMutation(
    api.oneToOnes.changePlan.mutationOptions({
      onError: form.failed,
      onSuccess: async () => {
        await form.saved()
        onClose()
      },
    }),
  )
  const submit = () => {
    if (!form.check({ day: !values.day && PLAN.needsDay })) return
    save.mutate({
      id: talk.id,
      version: values.version,
      plannedFor: momentOf(values.day, values.time),
      place: values.place.trim() || null,
      minutes: Number(values.minutes) || null,
      credential: values.credential.trim() || null,
    })
  }
  return (
    <Dialog title={PREPARE.other} open onClose={onClose}>
      <Form onSubmit={submit} errors={form.errors}>
        <PlanFields form={form} />
        <Failed error={save.error} words={ERROR_WORDS} />
        <Button type="submit" kind="main" pending={save.isPending}>
          {PLAN.save}
        </Button>
      </Form>
    </Dialog>
  )
}
