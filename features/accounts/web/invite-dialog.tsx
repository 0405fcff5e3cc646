import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Form } from '#ui/form.tsx'
import { TextField } from '#ui/text-field.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useMe } from '#web/session.ts'
import { useForm } from '#web/use-form.ts'
import { ScopeFields } from './scope-fields.tsx'
import { type ScopeValues, scopeGaps, scopeOf } from './scopes.ts'
import { type Invited, ShareLink } from './share-link.tsx'
import { FIELD_WORDS } from './words.ts'

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [invited, setInvited] = useState<Invited | null>(null)
  const mail = useQuery(api.accounts.state.queryOptions()).data?.mail ?? false
  const me = useMe()?.organiser
  const only = me?.role === 'branch' && me.branchIds.length === 1 ? me.branchIds : []
  const initial: ScopeValues & { name: string; email: string } = {
    name: '',
    email: '',
    role: 'listener',
    branchIds: [...only],
    coalitionIds: [],
  }
  const form = useForm({ initial, words: FIELD_WORDS })
  const invite = useMutation(
    api.accounts.invite.mutationOptions({
      onError: form.failed,
      onSuccess: ({ link, mail }) => setInvited({ link, mail, name: form.values.name.trim() }),
    }),
  )
  const submit = () => {
    const { name, email } = form.values
    if (form.check({ ...scopeGaps(form.values), name: !name.trim() && 'Whom do you invite?' }))
      invite.mutate({ name, ...(email.trim() ? { email } : {}), ...scopeOf(form.values) })
  }
  if (invited) return <ShareLink invited={invited} onClose={onClose} />
  const acts = (
    <>
      <Button onPress={onClose}>Leave it</Button>
      <Button kind="main" pending={invite.isPending} onPress={submit}>
        Make the invitation
      </Button>
    </>
  )
  return (
    <Dialog title="Invite someone" open onClose={onClose} acts={acts} strict>
      <Form onSubmit={submit} errors={form.errors}>
        <TextField label="Their name" required autoFocus maxLength={120} {...form.field('name')} />
        {mail ? (
          <TextField
            label="Their mail address"
            hint="We send the link there. Leave it empty to send it yourself, from your phone."
            type="email"
            inputMode="email"
            {...form.field('email')}
          />
        ) : null}
        <ScopeFields
          fields={{
            role: form.field('role'),
            branchIds: form.field('branchIds'),
            coalitionIds: form.field('coalitionIds'),
          }}
        />
        <Failed error={invite.error} />
      </Form>
    </Dialog>
  )
}
