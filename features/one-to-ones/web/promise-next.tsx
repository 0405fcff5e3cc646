import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { Button } from '#ui/button.tsx'
import { DateField } from '#ui/date-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Form } from '#ui/form.tsx'
import { TextField } from '#ui/text-field.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useForm } from '#web/use-form.ts'
import { ERROR_WORDS, FIELD_WORDS, FOLLOW, WRITE } from './words.ts'

/** One more thing to do with someone. */
export function PromiseNext({ personId }: { personId: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{FOLLOW.add}</Button>
      {open ? <PromiseDialog personId={personId} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function PromiseDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const form = useForm({ initial: { id: newId(), what: '', dueOn: '' }, words: FIELD_WORDS })
  const { id, what, dueOn } = form.values
  const save = useMutation(
    api.followUps.record.mutationOptions({
      onError: form.failed,
      onSuccess: () => {
        toast(FOLLOW.saved)
        onClose()
      },
    }),
  )
  const submit = () => {
    if (form.check({ what: !what.trim() && FOLLOW.needsWhy }))
      save.mutate({ id, personId, what, dueOn: dueOn || null })
  }
  return (
    <Dialog title={FOLLOW.add} open onClose={onClose}>
      <Form onSubmit={submit} errors={form.errors}>
        <TextField label={FOLLOW.what} {...form.field('what')} maxLength={300} />
        <DateField label={WRITE.nextOn} {...form.field('dueOn')} />
        <Failed error={save.error} words={ERROR_WORDS} />
        <Button type="submit" kind="main" pending={save.isPending}>
          {FOLLOW.save}
        </Button>
      </Form>
    </Dialog>
  )
}
