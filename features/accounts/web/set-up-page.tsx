import { useMutation } from '@tanstack/react-query'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { TextField } from '#ui/text-field.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useForm } from '#web/use-form.ts'
import { linkToken, useEnter } from './enter.ts'
import { PasswordField } from './password-field.tsx'
import { ERROR_WORDS, FIELD_WORDS } from './words.ts'

const WORDS = {
  ...ERROR_WORDS,
  link_ended: {
    title: 'This link does not work any more.',
    next: 'Start Commonground again: it prints a new one while nobody has set it up.',
  },
  invalid: {
    title: 'Something needs another look.',
    next: 'The fields in question are marked. If none is, the link was not copied whole.',
  },
}

export function SetUpPage() {
  const enter = useEnter()
  const form = useForm({
    initial: { workspaceName: '', name: '', email: '', password: '' },
    words: FIELD_WORDS,
  })
  const setUp = useMutation(api.accounts.setUp.mutationOptions({ onError: form.failed, onSuccess: enter }))
  const submit = () => {
    const { workspaceName, name, email, password } = form.values
    const fine = form.check({
      workspaceName: !workspaceName.trim() && 'What do you call yourselves?',
      name: !name.trim() && 'Your name.',
      email: !email.trim() && 'Your mail address.',
      password: password.length < 12 && 'At least 12 characters, please.',
    })
    if (fine) setUp.mutate({ ...form.values, token: linkToken() })
  }
  return (
    <Page
      title="Set up Commonground"
      soft="You will be its first regional organiser. Everyone else comes by invitation."
    >
      <Form onSubmit={submit} errors={form.errors}>
        <TextField
          label="Name of your organisation"
          hint="A region, a federation, a charity. Nothing in it is seen by anyone outside."
          required
          autoFocus
          maxLength={120}
          autoComplete="organization"
          {...form.field('workspaceName')}
        />
        <TextField label="Your name" required maxLength={120} autoComplete="name" {...form.field('name')} />
        <TextField
          label="Your mail address"
          hint="You sign in with it."
          required
          type="email"
          inputMode="email"
          autoComplete="username"
          {...form.field('email')}
        />
        <PasswordField fresh {...form.field('password')} />
        <Failed error={setUp.error} words={WORDS} />
        <Button type="submit" kind="main" pending={setUp.isPending} wide>
          Open the workspace
        </Button>
      </Form>
    </Page>
  )
}
