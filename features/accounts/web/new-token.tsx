import { useMutation } from '@tanstack/react-query'
import type { Role } from '#kernel/contract.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Line } from '#ui/stack.tsx'
import { TextField } from '#ui/text-field.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useForm } from '#web/use-form.ts'
import { FIELD_WORDS, ROLE_WORDS } from './words.ts'

const LOWER: Record<Role, readonly Role[]> = {
  region: ['region', 'branch', 'listener', 'viewer'],
  branch: ['branch', 'listener'],
  listener: ['listener'],
  partner: ['partner'],
  viewer: ['viewer'],
}
const SCOPES = [
  { value: 'read', label: 'Read only' },
  { value: 'write', label: 'Read and write' },
] as const
const ENDS = [
  { value: '30', label: 'In 30 days' },
  { value: '365', label: 'In a year' },
  { value: 'never', label: 'Never' },
] as const

type Props = { own: Role; onMade: (secret: string) => void; onClose: () => void }
type Values = { name: string; role: Role; scope: 'read' | 'write'; ends: '30' | '365' | 'never' }

export function NewToken({ own, onMade, onClose }: Props) {
  const initial: Values = { name: '', role: own, scope: 'read', ends: '365' }
  const form = useForm({ initial, words: FIELD_WORDS })
  const onSuccess = ({ secret }: { secret: string }) => {
    onMade(secret)
    onClose()
  }
  const make = useMutation(api.accounts.createToken.mutationOptions({ onError: form.failed, onSuccess }))
  const submit = () => {
    const { ends, ...asked } = form.values
    if (form.check({ name: !asked.name.trim() && 'What will use it?' }))
      make.mutate({ ...asked, ...(ends === 'never' ? {} : { expiresInDays: Number(ends) }) })
  }
  return (
    <Form onSubmit={submit} errors={form.errors} label="Make a token">
      <TextField
        label="What is it for"
        placeholder="Membership system"
        required
        autoFocus
        maxLength={100}
        {...form.field('name')}
      />
      <RadioChips label="It may" options={SCOPES} {...form.field('scope')} />
      {LOWER[own].length > 1 ? (
        <RadioChips
          label="It sees what this role sees"
          options={LOWER[own].map((role) => ({ value: role, label: ROLE_WORDS[role] }))}
          {...form.field('role')}
        />
      ) : null}
      <RadioChips label="It ends" options={ENDS} {...form.field('ends')} />
      <Failed error={make.error} />
      <Line>
        <Button onPress={onClose}>Leave it</Button>
        <Button type="submit" kind="main" pending={make.isPending}>
          Make it
        </Button>
      </Line>
    </Form>
  )
}
