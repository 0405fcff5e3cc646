import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Form } from '#ui/form.tsx'
import { TextField } from '#ui/text-field.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { ListFilters, ListRoom } from '../contract.ts'
import { ERROR_WORDS, WORDS } from './words.ts'

type Props = { room: ListRoom; filters: ListFilters; onClose: () => void }
const FORM = 'save-list'
const submitForm = () => (document.getElementById(FORM) as HTMLFormElement | null)?.requestSubmit()

export function SaveDialog({ room, filters, onClose }: Props) {
  const [name, setName] = useState('')
  const [asked, setAsked] = useState(false)
  // One id for as long as the window is open: pressing twice saves once.
  const [id] = useState(newId)
  const save = useMutation(
    api.savedLists.save.mutationOptions({
      onSuccess: (list) => {
        toast(WORDS.saved(list.name))
        onClose()
      },
    }),
  )
  const submit = () => {
    setAsked(true)
    if (name.trim()) save.mutate({ id, room, name: name.trim(), filters })
  }
  const acts = (
    <>
      <Button onPress={onClose}>{WORDS.leave}</Button>
      <Button kind="main" onPress={submitForm} pending={save.isPending}>
        {WORDS.save}
      </Button>
    </>
  )
  return (
    <Dialog title={WORDS.save} open onClose={onClose} acts={acts}>
      <Form id={FORM} onSubmit={submit}>
        <TextField
          label={WORDS.name}
          hint={WORDS.hint}
          required
          autoFocus
          maxLength={80}
          value={name}
          onChange={setName}
          error={asked && !name.trim() ? WORDS.needName : undefined}
        />
        <Failed error={save.error} words={ERROR_WORDS} />
      </Form>
    </Dialog>
  )
}
