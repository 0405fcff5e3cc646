import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Chip } from '#ui/chip.tsx'
import { longDay } from '#ui/day.ts'
import { Form } from '#ui/form.tsx'
import { List, Row } from '#ui/row.tsx'
import { Line } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { TextField } from '#ui/text-field.tsx'
import { toast } from '#ui/toasts.ts'
import { api, client } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { agoWords } from './moments.ts'
import { passkeysWork } from './use-passkey.ts'
import { ERROR_WORDS } from './words.ts'

type Options = Parameters<typeof import('@simplewebauthn/browser')['startRegistration']>[0]['optionsJSON']

async function register(name: string) {
  const { startRegistration } = await import('@simplewebauthn/browser')
  const { challengeId, options } = await client.accounts.passkeyOptions()
  const response = await startRegistration({ optionsJSON: options as unknown as Options })
  return client.accounts.passkeyRegister({ challengeId, name, response: { ...response } })
}

/** Whatever the browser's own window says, to us it means that no passkey was made. */
const asFailed = (error: unknown) =>
  error instanceof Error && 'status' in error ? error : { code: 'passkey_failed', status: 422 }

export function PasskeysCard() {
  const [adding, setAdding] = useState(false)
  const list = useQuery(api.accounts.passkeys.queryOptions())
  const remove = useMutation(
    api.accounts.removePasskey.mutationOptions({
      onSuccess: () => toast('That passkey no longer opens anything.'),
    }),
  )
  const passkeys = list.data?.passkeys ?? []
  return (
    <Card title="Passkeys">
      <Soft>Sign in with a fingerprint, your face or the PIN of your device instead of a password.</Soft>
      <Failed error={list.error ?? remove.error} />
      <List label="Passkeys">
        {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
          <Row
            key={id}
            title={name}
            soft={lastUsedAt ? `Used ${agoWords(lastUsedAt)}` : `Added ${longDay(createdAt)}, not used yet`}
            act={<Chip onPress={() => remove.mutate({ id })}>Remove</Chip>}
          />
        ))}
      </List>
      {adding ? <AddPasskey onClose={() => setAdding(false)} /> : null}
      {!adding && passkeysWork() ? <Button onPress={() => setAdding(true)}>Add a passkey</Button> : null}
      {passkeysWork() ? null : <Soft>This browser cannot use them.</Soft>}
    </Card>
  )
}

function AddPasskey({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('')
  const [asked, setAsked] = useState(false)
  const add = useMutation({
    mutationFn: () => register(name.trim()),
    onSuccess: () => {
      toast('The passkey is ready for your next sign-in.')
      onClose()
    },
  })
  const submit = () => {
    setAsked(true)
    if (name.trim()) add.mutate()
  }
  return (
    <Form onSubmit={submit} label="Add a passkey">
      <TextField
        label="What to call it"
        placeholder="My phone"
        required
        autoFocus
        maxLength={60}
        value={name}
        onChange={setName}
        error={asked && !name.trim() ? 'A name to know it by.' : undefined}
      />
      <Failed
        error={add.error ? asFailed(add.error) : null}
        words={{ ...ERROR_WORDS, passkey_failed: 'No passkey was made. You can try again.' }}
      />
      <Line>
        <Button onPress={onClose}>Leave it</Button>
        <Button type="submit" kind="main" pending={add.isPending}>
          Add it
        </Button>
      </Line>
    </Form>
  )
}
