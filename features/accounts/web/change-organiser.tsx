import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Form } from '#ui/form.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useForm } from '#web/use-form.ts'
import { ScopeFields } from './scope-fields.tsx'
import { type Organiser, type ScopeValues, scopeGaps, scopeOf } from './scopes.ts'
import { ERROR_WORDS, FIELD_WORDS } from './words.ts'

type Props = { organiser: Organiser; onClose: () => void }

export function ChangeOrganiser({ organiser, onClose }: Props) {
  const { id, name, role, branchIds, coalitionIds } = organiser
  const [removing, setRemoving] = useState(false)
  const initial: ScopeValues = { role: role ?? '', branchIds, coalitionIds }
  const form = useForm({ initial, words: FIELD_WORDS })
  const done = (words: string) => () => {
    toast(words)
    onClose()
  }
  const change = useMutation(
    api.accounts.changeOrganiser.mutationOptions({
      onError: form.failed,
      onSuccess: done(`Changed what ${name} may see.`),
    }),
  )
  const submit = () => {
    if (form.check(scopeGaps(form.values))) change.mutate({ id, ...scopeOf(form.values) })
  }
  if (removing)
    return (
      <Removing organiser={organiser} onClose={() => setRemoving(false)} onDone={done(`${name} is out.`)} />
    )
  const acts = (
    <>
      <Button kind="danger" onPress={() => setRemoving(true)}>
        Take out …
      </Button>
      <Button kind="main" pending={change.isPending} onPress={submit}>
        Save
      </Button>
    </>
  )
  return (
    <Dialog title={name} open onClose={onClose} acts={acts} strict>
      <Form onSubmit={submit} errors={form.errors}>
        <ScopeFields
          fields={{
            role: form.field('role'),
            branchIds: form.field('branchIds'),
            coalitionIds: form.field('coalitionIds'),
          }}
        />
        <p>It counts at once. Invitations that {name} has sent and nobody has used yet are taken back.</p>
        <Failed error={change.error} words={ERROR_WORDS} />
      </Form>
    </Dialog>
  )
}

function Removing({ organiser, onClose, onDone }: Props & { onDone: () => void }) {
  const { id, name } = organiser
  const remove = useMutation(api.accounts.removeOrganiser.mutationOptions({ onSuccess: onDone }))
  return (
    <ConfirmDialog
      title={`Take ${name} out of this workspace?`}
      open
      onClose={onClose}
      onConfirm={() => remove.mutate({ id })}
      confirm={`Take ${name} out`}
      danger
      pending={remove.isPending}
    >
      <p>
        They are signed out on every device at once, and their tokens and open invitations end. What they
        wrote down stays. You can invite them again at any time.
      </p>
      <Failed error={remove.error} words={ERROR_WORDS} />
    </ConfirmDialog>
  )
}
