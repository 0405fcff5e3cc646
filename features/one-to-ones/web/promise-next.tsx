import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { Button } from '#ui/button.tsx'
import { DateField } from '#ui/date-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Form } from '#ui/form.tsx'
import { Select } from '#ui/select.tsx'
import { TextField } from '#ui/text-field.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useForm } from '#web/use-form.ts'
import { useOwners } from './owners.ts'
import { ERROR_WORDS, FIELD_WORDS, FOLLOW, WRITE } from './words.ts'

type About = { personId: string /** The talk it was promised in. */; oneToOneId?: string }

/** One more thing to do with someone. */
export function PromiseNext(about: About) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{FOLLOW.add}</Button>
      {open ? <PromiseDialog {...about} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function PromiseDialog({ personId, oneToOneId, onClose }: About & { onClose: () => void }) {
  const owners = useOwners()
  const initial = { id: newId(), what: '', dueOn: '', ownerId: '' }
  const form = useForm({ initial, draft: `promise:${oneToOneId ?? personId}`, words: FIELD_WORDS })
  const { id, what, dueOn, ownerId } = form.values
  const save = useMutation(
    api.followUps.record.mutationOptions({
      onError: form.failed,
      onSuccess: async () => {
        await form.saved()
        toast(FOLLOW.saved)
        onClose()
      },
    }),
  )
  const submit = () => {
    if (form.check({ what: !what.trim() && FOLLOW.needsWhy }))
      save.mutate({
        id,
        personId,
        what,
        dueOn: dueOn || null,
        ownerId: ownerId || null,
        oneToOneId: oneToOneId ?? null,
      })
  }
  return (
    <Dialog title={FOLLOW.add} open onClose={onClose}>
      <Form onSubmit={submit} errors={form.errors}>
        <TextField label={FOLLOW.what} {...form.field('what')} maxLength={300} />
        <DateField label={WRITE.nextOn} {...form.field('dueOn')} />
        {owners.length > 0 ? (
          <Select label={WRITE.owner} options={owners} empty={WRITE.me} {...form.field('ownerId')} />
        ) : null}
        <Failed error={save.error} words={ERROR_WORDS} />
        <Button type="submit" kind="main" pending={save.isPending}>
          {FOLLOW.save}
        </Button>
      </Form>
    </Dialog>
  )
}
