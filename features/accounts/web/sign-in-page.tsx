import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Note } from '#ui/note.tsx'
import { Page } from '#ui/page.tsx'
import { Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { TextField } from '#ui/text-field.tsx'
import { atFirst } from '#web/api/at-first.ts'
import { api } from '#web/api/client.ts'
import { codeOf } from '#web/errors.ts'
import { Failed } from '#web/failed.tsx'
import { useForm } from '#web/use-form.ts'
import { linkToken, useEnter } from './enter.ts'
import { PasswordField } from './password-field.tsx'
import { passkeysWork, usePasskey } from './use-passkey.ts'
import { ERROR_WORDS, FIELD_WORDS } from './words.ts'

/** Whether this is a beginning decides what stands above the form, which must not jump under a thumb. */
export const firstOfSignIn = () => atFirst(api.accounts.state.queryOptions())

/** By password or passkey, or by the link that opened an example. */
export function SignInPage() {
  const [link] = useState(() => linkToken('link'))
  return link ? <ByLink token={link} /> : <ByHand />
}

const LINK_WORDS = { ...ERROR_WORDS, invalid: ERROR_WORDS.link_ended! }

function ByLink({ token }: { token: string }) {
  const enter = useEnter()
  const signIn = useMutation(api.accounts.signInByLink.mutationOptions({ onSuccess: enter }))
  return (
    <Page title="Come in" soft="This link opens an example with invented people. It works once.">
      <Failed error={signIn.error} words={LINK_WORDS} />
      <Button kind="main" wide pending={signIn.isPending} onPress={() => signIn.mutate({ token })}>
        Go to the example
      </Button>
    </Page>
  )
}

function ByHand() {
  const enter = useEnter()
  const state = useQuery(api.accounts.state.queryOptions())
  const passkey = usePasskey(enter)
  return (
    <Page title="Sign in">
      {state.data?.setUp === false ? (
        <Note title="Nobody uses this Commonground yet.">
          <p>Open the link that the server printed when it was started. It sets everything up.</p>
        </Note>
      ) : null}
      <PasswordForm onEntered={enter} />
      {passkeysWork() ? (
        <Stack gap="small">
          <Button onPress={passkey.press} pending={passkey.pending} wide>
            Use a passkey
          </Button>
          <Failed error={passkey.error} words={ERROR_WORDS} />
        </Stack>
      ) : null}
      <Soft>Forgotten your password? Ask whoever looks after your Commonground for a link to a new one.</Soft>
    </Page>
  )
}

function PasswordForm({ onEntered }: { onEntered: () => void }) {
  const form = useForm({ initial: { email: '', password: '', code: '' }, words: FIELD_WORDS })
  const [asksCode, setAsksCode] = useState(false)
  const failed = (error: unknown) => {
    form.failed(error)
    if (codeOf(error) === 'code_needed') setAsksCode(true)
  }
  const signIn = useMutation(api.accounts.signIn.mutationOptions({ onError: failed, onSuccess: onEntered }))
  const { email, password, code } = form.values
  const submit = () => {
    const missing = { email: !email.trim() && 'Your mail address.', password: !password && 'Your password.' }
    if (form.check({ ...missing, code: asksCode && !code.trim() && 'The code from your app.' }))
      signIn.mutate({ email, password, ...(asksCode ? { code } : {}) })
  }
  const wordless = codeOf(signIn.error) === 'code_needed'
  return (
    <Form onSubmit={submit} errors={form.errors} label="Sign in">
      <TextField
        label="Mail address"
        type="email"
        inputMode="email"
        autoComplete="username webauthn"
        required
        autoFocus
        {...form.field('email')}
      />
      <PasswordField {...form.field('password')} />
      {asksCode ? <CodeField {...form.field('code')} /> : null}
      {wordless ? null : <Failed error={signIn.error} words={ERROR_WORDS} />}
      <Button type="submit" kind="main" pending={signIn.isPending} wide>
        Sign in
      </Button>
    </Form>
  )
}

type CodeProps = { name: string; value: string; onChange: (value: string) => void; error: string | undefined }

/** Appears after the password was right, and takes the focus then. */
export function CodeField(field: CodeProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  return (
    <div ref={box}>
      <TextField
        label="Code"
        hint="Six digits from your authenticator app. Lost your phone? Use a recovery code."
        autoComplete="one-time-code"
        required
        maxLength={30}
        {...field}
      />
    </div>
  )
}
