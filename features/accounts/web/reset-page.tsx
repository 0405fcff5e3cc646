import { useMutation, useQuery } from '@tanstack/react-query'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { TextField } from '#ui/text-field.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useGo } from '#web/go.ts'
import { forgetSession } from '#web/session.ts'
import { useForm } from '#web/use-form.ts'
import { linkToken } from './enter.ts'
import { PasswordField } from './password-field.tsx'
import { ERROR_WORDS, FIELD_WORDS, PASSWORD } from './words.ts'

// A link cut short while copying reads to the server as bad input.
const WORDS = { ...ERROR_WORDS, invalid: ERROR_WORDS.link_ended! }

export function ResetPage() {
  const token = linkToken()
  const link = useQuery(api.accounts.lookAtReset.queryOptions({ input: { token }, retry: false }))
  return (
    <Page title="A new password" soft={link.data ? `For ${link.data.name}` : undefined}>
      {link.isPending ? <Busy /> : null}
      <Failed error={link.error} words={WORDS} />
      {link.data ? <ResetForm token={token} email={link.data.email} /> : null}
    </Page>
  )
}

function ResetForm({ token, email }: { token: string; email: string }) {
  const go = useGo()
  const form = useForm({ initial: { password: '' }, words: FIELD_WORDS })
  const onSuccess = () => {
    forgetSession()
    toast('Your new password is set. Sign in with it.')
    go('/sign-in', { replace: true })
  }
  const reset = useMutation(api.accounts.resetPassword.mutationOptions({ onError: form.failed, onSuccess }))
  const submit = () => {
    const { password } = form.values
    if (form.check({ password: password.length < 12 && 'At least 12 characters, please.' }))
      reset.mutate({ token, password })
  }
  return (
    <Form onSubmit={submit} errors={form.errors}>
      <TextField
        label="Mail address"
        name="username"
        autoComplete="username"
        disabled
        value={email}
        onChange={() => {}}
      />
      <PasswordField fresh label="New password" {...form.field('password')} />
      <p>{PASSWORD.resetMeans}</p>
      <Failed error={reset.error} words={ERROR_WORDS} />
      <Button type="submit" kind="main" pending={reset.isPending} wide>
        Set the password
      </Button>
    </Form>
  )
}
