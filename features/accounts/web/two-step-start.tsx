import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { TextField } from '#ui/text-field.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useForm } from '#web/use-form.ts'
import styles from './account.module.css'
import { QrCode } from './qr-code.tsx'
import { ERROR_WORDS, FIELD_WORDS, STARTING_WORDS } from './words.ts'

type Props = { onDone: (recoveryCodes: string[]) => void; onClose: () => void }

export function TwoStepStart({ onDone, onClose }: Props) {
  const start = useMutation(api.accounts.twoStepStart.mutationOptions())
  const { mutate: begin } = start
  useEffect(() => begin({}), [begin])
  const form = useForm({ initial: { code: '' }, words: FIELD_WORDS })
  const confirm = useMutation(
    api.accounts.twoStepConfirm.mutationOptions({
      onError: form.failed,
      onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
    }),
  )
  const submit = () => {
    const { code } = form.values
    if (form.check({ code: code.trim().length < 6 && 'Six digits, as the app shows them now.' }))
      confirm.mutate({ code })
  }
  return (
    <Stack>
      {start.isPending ? <Busy /> : null}
      <Failed error={start.error} words={ERROR_WORDS} />
      {start.data ? <Secret {...start.data} /> : null}
      <Form onSubmit={submit} errors={form.errors} label="Turn the second step on">
        <TextField
          label="Code that the app shows now"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          maxLength={10}
          {...form.field('code')}
        />
        <Failed error={confirm.error} words={STARTING_WORDS} />
        <Line>
          <Button onPress={onClose}>Leave it</Button>
          <Button type="submit" kind="main" pending={confirm.isPending}>
            Turn it on
          </Button>
        </Line>
      </Form>
    </Stack>
  )
}

function Secret({ secret, uri }: { secret: string; uri: string }) {
  return (
    <Stack>
      <p>Scan this with an authenticator app (Aegis, Ente Auth, 2FAS and others; all are free).</p>
      <QrCode text={uri} label="The secret as a picture for your authenticator app" />
      <p>
        Or type it in: <span className={styles.secret}>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</span>
      </p>
      <Line>
        <LinkButton href={uri}>Open my app on this device</LinkButton>
      </Line>
    </Stack>
  )
}
