import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Form } from '#ui/form.tsx'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { Soft } from '#ui/text.tsx'
import { TextField } from '#ui/text-field.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useForm } from '#web/use-form.ts'
import { useCoalitions } from './queries.ts'
import { FIELD_WORDS } from './words.ts'

const FORM = 'coalition'
const submitForm = () => (document.getElementById(FORM) as HTMLFormElement | null)?.requestSubmit()

/** With whom branches share what they know: partners of a coalition see what is shared with it and nothing else. */
export function Coalitions() {
  const [adding, setAdding] = useState(false)
  const found = useCoalitions()
  const coalitions = found.data?.coalitions ?? []
  return (
    <Section title="Coalitions" aside={<Button onPress={() => setAdding(true)}>Add a coalition</Button>}>
      <Soft>
        Partners in a coalition see only the people and organisations that are shared with it, never who is in
        the union.
      </Soft>
      <Failed error={found.error} onRetry={found.refetch} />
      {coalitions.length > 0 ? (
        <List label="Coalitions">
          {coalitions.map((each) => (
            <Row key={each.id} title={each.name} />
          ))}
        </List>
      ) : null}
      {adding ? <AddDialog onClose={() => setAdding(false)} /> : null}
    </Section>
  )
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const [id] = useState(newId)
  const form = useForm({ initial: { name: '' }, words: FIELD_WORDS })
  const save = useMutation(
    api.branches.coalitions.record.mutationOptions({
      onError: form.failed,
      onSuccess: ({ name }) => {
        toast(`${name} is there. Invite its partners under Organisers.`)
        onClose()
      },
    }),
  )
  const submit = () => {
    const name = form.values.name.trim()
    if (form.check({ name: !name && FIELD_WORDS['name:too_small'] })) save.mutate({ id, name })
  }
  const acts = (
    <>
      <Button onPress={onClose}>Leave it</Button>
      <Button kind="main" onPress={submitForm} pending={save.isPending}>
        Save
      </Button>
    </>
  )
  return (
    <Dialog title="Add a coalition" open onClose={onClose} acts={acts}>
      <Form id={FORM} onSubmit={submit} errors={form.errors}>
        <TextField label="Name" required autoFocus maxLength={160} {...form.field('name')} />
        <Failed error={save.error} />
      </Form>
    </Dialog>
  )
}
