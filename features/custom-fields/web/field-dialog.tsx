import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Form } from '#ui/form.tsx'
import { Note } from '#ui/note.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextField } from '#ui/text-field.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useForm } from '#web/use-form.ts'
import type { About, CustomField, FieldType } from '../contract.ts'
import { ABOUT_OPTIONS, ERROR_WORDS, TYPES, WORDS } from './words.ts'

const FORM = 'custom-field'
const submitForm = () => (document.getElementById(FORM) as HTMLFormElement | null)?.requestSubmit()
const lines = (text: string) =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)

type Values = { name: string; about: About; type: FieldType; choices: string }

/** A new field, or another name and other choices for one that is there. */
export function FieldDialog({ field, onClose }: { field?: CustomField; onClose: () => void }) {
  const [id] = useState(() => field?.id ?? newId())
  const form = useForm<Values>({
    initial: {
      name: field?.name ?? '',
      about: field?.about ?? 'people',
      type: field?.type ?? 'text',
      choices: field?.choices.join('\n') ?? '',
    },
  })
  const done = {
    onError: form.failed,
    onSuccess: () => {
      toast(WORDS.saved)
      onClose()
    },
  }
  const record = useMutation(api.customFields.record.mutationOptions(done))
  const change = useMutation(api.customFields.change.mutationOptions(done))
  const submit = () => {
    const { name, about, type, choices } = form.values
    if (!form.check({ name: !name.trim() && WORDS.needsName })) return
    const own = type === 'choice' ? { choices: lines(choices) } : {}
    if (field) change.mutate({ id, name, ...own })
    else record.mutate({ id, about, name, type, ...own })
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
    <Dialog title={field ? WORDS.change : WORDS.add} open onClose={onClose} acts={acts}>
      <Form id={FORM} onSubmit={submit} errors={form.errors}>
        <TextField label={WORDS.name} required autoFocus maxLength={60} {...form.field('name')} />
        {field ? null : (
          <>
            <RadioChips label={WORDS.about} options={ABOUT_OPTIONS} {...form.field('about')} />
            <RadioChips label={WORDS.type} options={TYPES} {...form.field('type')} />
          </>
        )}
        {form.values.type === 'choice' ? <TextArea label={WORDS.choices} {...form.field('choices')} /> : null}
        {field ? null : <Note>{WORDS.care}</Note>}
        <Failed error={record.error ?? change.error} words={ERROR_WORDS} />
      </Form>
    </Dialog>
  )
}
