import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Form } from '#ui/form.tsx'
import { Select } from '#ui/select.tsx'
import { TextField } from '#ui/text-field.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useForm } from '#web/use-form.ts'
import type { Branch, ServiceGroup } from '../contract.ts'
import { ERROR_WORDS, FIELD_WORDS, SERVICE_OPTIONS } from './words.ts'

const FORM = 'branch'
const submitForm = () => (document.getElementById(FORM) as HTMLFormElement | null)?.requestSubmit()

/** A new branch, or the name and service group of one that is there. */
export function BranchDialog({ branch, onClose }: { branch?: Branch; onClose: () => void }) {
  const [id] = useState(() => branch?.id ?? newId())
  const initial = { name: branch?.name ?? '', serviceGroup: branch?.serviceGroup ?? '' }
  const form = useForm<{ name: string; serviceGroup: string }>({ initial, words: FIELD_WORDS })
  const done = {
    onError: form.failed,
    onSuccess: () => {
      toast('Saved.')
      onClose()
    },
  }
  const record = useMutation(api.branches.record.mutationOptions(done))
  const change = useMutation(api.branches.change.mutationOptions(done))
  const submit = () => {
    const { name, serviceGroup } = form.values
    const wrong = {
      name: !name.trim() && FIELD_WORDS['name:too_small'],
      serviceGroup: !serviceGroup && FIELD_WORDS.serviceGroup,
    }
    if (!form.check(wrong)) return
    const input = { id, name: name.trim(), serviceGroup: serviceGroup as ServiceGroup }
    if (branch) change.mutate(input)
    else record.mutate(input)
  }
  const acts = (
    <>
      <Button onPress={onClose}>Leave it</Button>
      <Button kind="main" onPress={submitForm} pending={record.isPending || change.isPending}>
        Save
      </Button>
    </>
  )
  return (
    <Dialog title={branch ? 'Change this branch' : 'Add a branch'} open onClose={onClose} acts={acts}>
      <Form id={FORM} onSubmit={submit} errors={form.errors}>
        <TextField label="Name" required autoFocus maxLength={160} {...form.field('name')} />
        <Select
          label="Service group"
          required
          empty="Choose one"
          options={SERVICE_OPTIONS}
          {...form.field('serviceGroup')}
        />
        <Failed error={record.error ?? change.error} words={ERROR_WORDS} />
      </Form>
    </Dialog>
  )
}
