import { useMutation } from '@tanstack/react-query'
import { Button } from '#ui/button.tsx'
import { DateField } from '#ui/date-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Form } from '#ui/form.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { TextField } from '#ui/text-field.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useForm } from '#web/use-form.ts'
import type { Waiting } from './talk.ts'
import { ERROR_WORDS, FIELD_WORDS, FOLLOW } from './words.ts'

type Did = (typeof FOLLOW.options)[number]['value']
type Values = { did: Did; why: string; dueOn: string }

function useSettle(onError: (error: unknown) => void, onClose: () => void) {
  const options = {
    onError,
    onSuccess: () => {
      toast(FOLLOW.saved)
      onClose()
    },
  }
  const done = useMutation(api.followUps.done.mutationOptions(options))
  const move = useMutation(api.followUps.move.mutationOptions(options))
  const drop = useMutation(api.followUps.drop.mutationOptions(options))
  return {
    settle: (id: string, { did, why, dueOn }: Values) =>
      did === 'move' ? move.mutate({ id, why, dueOn }) : (did === 'done' ? done : drop).mutate({ id, why }),
    pending: [done, move, drop].some(({ isPending }) => isPending),
    error: done.error ?? move.error ?? drop.error,
  }
}

/** Done, moved or dropped, each with a word why. */
export function SettleDialog({ followUp, onClose }: { followUp: Waiting; onClose: () => void }) {
  const initial: Values = { did: followUp.kind === 'meet' ? 'drop' : 'done', why: '', dueOn: '' }
  const form = useForm({ initial, words: FIELD_WORDS })
  const { values } = form
  const { settle, pending, error } = useSettle(form.failed, onClose)
  const submit = () => {
    const needsDay = values.did === 'move' && !values.dueOn
    if (form.check({ why: !values.why.trim() && FOLLOW.needsWhy, dueOn: needsDay && FOLLOW.needsDay }))
      settle(followUp.id, values)
  }
  return (
    <Dialog title={followUp.what || `Meet ${followUp.person.name}`} open onClose={onClose}>
      <Form onSubmit={submit} errors={form.errors}>
        <RadioChips label={FOLLOW.did} options={FOLLOW.options} {...form.field('did')} />
        {values.did === 'move' ? <DateField label={FOLLOW.on} {...form.field('dueOn')} /> : null}
        <TextField label={FOLLOW.why[values.did]} {...form.field('why')} maxLength={300} />
        <Failed error={error} words={ERROR_WORDS} />
        <Button type="submit" kind="main" pending={pending}>
          {FOLLOW.save}
        </Button>
      </Form>
    </Dialog>
  )
}
