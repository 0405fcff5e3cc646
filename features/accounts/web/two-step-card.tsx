import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Chip } from '#ui/chip.tsx'
import { Form } from '#ui/form.tsx'
import { Line } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useForm } from '#web/use-form.ts'
import { PasswordField } from './password-field.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { TwoStepStart } from './two-step-start.tsx'
import { FIELD_WORDS, OWN_ERROR_WORDS } from './words.ts'

export function TwoStepCard({ on }: { on: boolean }) {
  const [step, setStep] = useState<'idle' | 'start' | 'stop'>('idle')
  const [codes, setCodes] = useState<string[]>([])
  const confirmed = (fresh: string[]) => {
    setCodes(fresh)
    setStep('idle')
  }
  return (
    <Card title="Second step" aside={on ? <Chip kind="good">On</Chip> : undefined}>
      <Soft>
        {on
          ? 'Signing in with your password also asks for a code from your phone.'
          : 'Also ask for a code from your phone, so that a stolen password alone opens nothing.'}
      </Soft>
      {codes.length > 0 ? <RecoveryCodes codes={codes} onDone={() => setCodes([])} /> : null}
      {step === 'start' ? <TwoStepStart onDone={confirmed} onClose={() => setStep('idle')} /> : null}
      {step === 'stop' ? <TurnOff onClose={() => setStep('idle')} /> : null}
      {step === 'idle' && codes.length === 0 ? (
        <Line>
          <Button onPress={() => setStep(on ? 'stop' : 'start')}>{on ? 'Turn it off' : 'Turn it on'}</Button>
        </Line>
      ) : null}
    </Card>
  )
}

function TurnOff({ onClose }: { onClose: () => void }) {
  const form = useForm({ initial: { password: '' }, words: FIELD_WORDS })
  const onSuccess = () => {
    toast('The second step is off.')
    onClose()
  }
  const stop = useMutation(api.accounts.twoStepStop.mutationOptions({ onError: form.failed, onSuccess }))
  const submit = () => {
    const { password } = form.values
    if (form.check({ password: !password && 'Your password, to be sure it is you.' }))
      stop.mutate({ password })
  }
  return (
    <Form onSubmit={submit} errors={form.errors} label="Turn the second step off">
      <PasswordField {...form.field('password')} />
      <Failed error={stop.error} words={OWN_ERROR_WORDS} />
      <Line>
        <Button onPress={onClose}>Leave it on</Button>
        <Button type="submit" kind="danger" pending={stop.isPending}>
          Turn it off
        </Button>
      </Line>
    </Form>
  )
}
