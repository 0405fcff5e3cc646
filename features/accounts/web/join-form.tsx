import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { TextField } from '#ui/text-field.tsx'
import { api } from '#web/api/client.ts'
import { codeOf } from '#web/errors.ts'
import { Failed } from '#web/failed.tsx'
import { useForm } from '#web/use-form.ts'
import { useEnter } from './enter.ts'
import { PasswordField } from './password-field.tsx'
import { CodeField } from './sign-in-page.tsx'
import { ERROR_WORDS, FIELD_WORDS } from './words.ts'

const WORDS = {
  ...ERROR_WORDS,
  wrong_password: {
    title: 'This mail address has an account already, and the password is not the one it has.',
    next: 'Use the password you sign in with here.',
  },
}

type Props = { token: string; invitation: { name: string; email: string | null; hasAccount: boolean } }

/** For someone new, and for someone whose account is in another workspace so far. */
export function JoinForm({ token, invitation }: Props) {
  const enter = useEnter()
  const [known, setKnown] = useState(invitation.hasAccount)
  const [asksCode, setAsksCode] = useState(false)
  const initial = { name: invitation.name, email: invitation.email ?? '', password: '', code: '' }
  const form = useForm({ initial, words: FIELD_WORDS })
  const failed = (error: unknown) => {
    form.failed(error)
    if (codeOf(error) === 'code_needed') setAsksCode(true)
  }
  const join = useMutation(
    api.accounts.acceptInvitation.mutationOptions({ onError: failed, onSuccess: enter }),
  )
  const submit = () => {
    const { name, email, password, code } = form.values
    const short = known
      ? !password && 'Your password.'
      : password.length < 12 && 'At least 12 characters, please.'
    const missing = { email: !email.trim() && 'Your mail address.', password: short }
    if (form.check({ ...missing, name: !known && !name.trim() && 'Your name.' }))
      join.mutate({ token, email, password, ...(known ? {} : { name }), ...(asksCode ? { code } : {}) })
  }
  return (
    <Form onSubmit={submit} errors={form.errors}>
      {known ? null : (
        <TextField label="Your name" required autoComplete="name" maxLength={120} {...form.field('name')} />
      )}
      <TextField
        label="Your mail address"
        hint={known ? undefined : 'You sign in with it.'}
        required
        type="email"
        inputMode="email"
        autoComplete="username"
        {...form.field('email')}
      />
      <PasswordField fresh={!known} {...form.field('password')} />
      {asksCode ? <CodeField {...form.field('code')} /> : null}
      {codeOf(join.error) === 'code_needed' ? null : <Failed error={join.error} words={WORDS} />}
      <Button type="submit" kind="main" pending={join.isPending} wide>
        Join
      </Button>
      <Button kind="quiet" onPress={() => setKnown(!known)}>
        {known ? 'I have no account yet' : 'I have an account already'}
      </Button>
    </Form>
  )
}
