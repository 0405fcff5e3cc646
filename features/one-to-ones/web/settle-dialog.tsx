import { useMutation } from '@tanstack/react-query'
import { Button } from '#ui/button.tsx'
import { DateField } from '#ui/date-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Form } from '#ui/form.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Select } from '#ui/select.tsx'
import { TextField } from '#ui/text-field.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useMe } from '#web/session.ts'
import { useForm } from '#web/use-form.ts'
import { useOwners } from './owners.ts'
import type { Waiting } from './talk.ts'
import { ERROR_WORDS, FIELD_WORDS, FOLLOW, WRITE } from './words.ts'

type Did = (typeof FOLLOW.options)[number]['value']
type Values = { did: Did; why: string; dueOn: string; ownerId: string }

function useSettle(onError: (error: unknown) => void, onSettled: () => Promise<void>) {
  const options = {
    onError,
    onSuccess: async () => {
      toast(FOLLOW.saved)
      await onSettled()
    },
  }
  const done = useMutation(api.followUps.done.mutationOptions(options))
  const move = useMutation(api.followUps.move.mutationOptions(options))
  const drop = useMutation(api.followUps.drop.mutationOptions(options))
  const give = useMutation(api.followUps.give.mutationOptions(options))
  return {
    settle: (id: string, { did, why, dueOn, ownerId }: Values) => {
      if (did === 'move') move.mutate({ id, why, dueOn })
      else if (did === 'give') give.mutate({ id, why, ownerId })
      else (did === 'done' ? done : drop).mutate({ id, why })
    },
    pending: [done, move, drop, give].some(({ isPending }) => isPending),
    error: done.error ?? move.error ?? drop.error ?? give.error,
  }
}

/** Done, moved, given to someone else or dropped, each with a word why. */
export function SettleDialog({ followUp, onClose }: { followUp: Waiting; onClose: () => void }) {
  const me = useMe()?.organiser.id ?? ''
  const holder = followUp.owner.id
  const others = useOwners().filter(({ value }) => value !== holder)
  const owners = holder === me ? others : [{ value: me, label: WRITE.me }, ...others]
  const initial: Values = { did: followUp.kind === 'meet' ? 'drop' : 'done', why: '', dueOn: '', ownerId: '' }
  const form = useForm({ initial, draft: `follow-up:${followUp.id}`, words: FIELD_WORDS })
  const { values } = form
  const { settle, pending, error } = useSettle(form.failed, async () => {
    await form.saved()
    onClose()
  })
  const submit = () => {
    const needsDay = values.did === 'move' && !values.dueOn
    const needsOwner = values.did === 'give' && !values.ownerId
    const wrong = {
      why: !values.why.trim() && FOLLOW.needsWhy,
      dueOn: needsDay && FOLLOW.needsDay,
      ownerId: needsOwner && FOLLOW.needsOwner,
    }
    if (form.check(wrong)) settle(followUp.id, values)
  }
  const options = FOLLOW.options.filter(({ value }) => value !== 'give' || owners.length > 0)
  return (
    <Dialog title={followUp.what || `Meet ${followUp.person.name}`} open onClose={onClose}>
      <Form onSubmit={submit} errors={form.errors}>
        <RadioChips label={FOLLOW.did} options={options} {...form.field('did')} />
        {values.did === 'move' ? <DateField label={FOLLOW.on} required {...form.field('dueOn')} /> : null}
        {values.did === 'give' ? (
          <Select
            label={FOLLOW.whom}
            required
            options={owners}
            empty={FOLLOW.choose}
            {...form.field('ownerId')}
          />
        ) : null}
        <TextField label={FOLLOW.why[values.did]} {...form.field('why')} required maxLength={300} />
        <Failed error={error} words={ERROR_WORDS} />
        <Button type="submit" kind="main" pending={pending}>
          {FOLLOW.save}
        </Button>
      </Form>
    </Dialog>
  )
}
