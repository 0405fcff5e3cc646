import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Form } from '#ui/form.tsx'
import { Line } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { TextField } from '#ui/text-field.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useForm } from '#web/use-form.ts'
import { PasswordField } from './password-field.tsx'
import { FIELD_WORDS, OWN_ERROR_WORDS, PASSWORD } from './words.ts'

export function PasswordCard({ email }: { email: string }) {
  const [open, setOpen] = useState(false)
  return (
    <Card title="Password">
      {open ? (
        <PasswordForm email={email} onClose={() => setOpen(false)} />
      ) : (
        <Line between>
          <Soft>Change it if anyone else may know it.</Soft>
          <Button onPress={() => setOpen(true)}>Change password</Button>
        </Line>
      )}
    </Card>
  )
}

function PasswordForm({ email, onClose }: { email: string; onClose: () => void }) {
  const form = useForm({ initial: { current: '', next: '', keepKeys: false }, words: FIELD_WORDS })
  const { keepKeys } = form.values
  const onSuccess = () => {
    toast(keepKeys ? PASSWORD.kept : PASSWORD.ended)
    onClose()
  }
  const change = useMutation(api.accounts.changePassword.mutationOptions({ onError: form.failed, onSuccess }))
  const submit = () => {
    const { current, next } = form.values
    const short = next.length < 12 && 'At least 12 characters, please.'
    if (form.check({ current: !current && 'Your password as it is now.', next: short }))
      change.mutate({ current, next, keepKeys })
  }
  return (
    <Form onSubmit={submit} errors={form.errors} label="Change password">
      <TextField
        label="Mail address"
        name="username"
        autoComplete="username"
        disabled
        value={email}
        onChange={() => {}}
      />
      <PasswordField label="Password now" {...form.field('current')} />
      <PasswordField label="New password" fresh {...form.field('next')} />
      <Soft>{PASSWORD.means}</Soft>
      <Checkbox label={PASSWORD.keep} hint={PASSWORD.keepHint} {...form.field('keepKeys')} />
      <Failed error={change.error} words={OWN_ERROR_WORDS} />
      <Line>
        <Button onPress={onClose}>Leave it</Button>
        <Button type="submit" kind="main" pending={change.isPending}>
          Change password
        </Button>
      </Line>
    </Form>
  )
}
