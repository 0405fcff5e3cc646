import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DateField } from '#ui/date-field.tsx'
import { Form } from '#ui/form.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useForm } from '#web/use-form.ts'
import type { Outcome, PhoneCall } from '../contract.ts'
import { CALL, ERROR_WORDS, OUTCOME_OPTIONS, OUTCOME_WORDS } from './words.ts'

type Props = { listId: string; call: PhoneCall; onDone: () => void }
const dialled = ({ e164, number }: PhoneCall['phones'][number]) => e164 ?? number.replace(/[^\d+]/g, '')

const Numbers = ({ call }: { call: PhoneCall }) => (
  <Line>
    {call.phones.map((phone, at) => (
      <LinkButton key={phone.number} href={`tel:${dialled(phone)}`} kind={at === 0 ? 'main' : 'plain'}>
        {CALL.ring(phone.number)}
      </LinkButton>
    ))}
    <LinkButton href={`/one-to-ones/new?person=${call.person.id}`} kind="quiet">
      {CALL.writeUp}
    </LinkButton>
  </Line>
)

/** One person to ring: the number for the thumb, then what came of it. */
export function CallForm({ listId, call, onDone }: Props) {
  const cache = useQueryClient()
  const initial = {
    outcome: (call.waits ? '' : (call.outcome ?? '')) as Outcome | '',
    note: call.note ?? '',
    callBackOn: call.callBackOn ?? '',
  }
  const form = useForm({ initial, draft: `phone-call:${call.id}` })
  const { outcome, note, callBackOn } = form.values
  const save = useMutation(
    api.phoneLists.outcome.mutationOptions({
      onError: form.failed,
      onSuccess: async (list) => {
        await form.saved()
        toast(CALL.saved)
        cache.setQueryData(api.phoneLists.get.queryKey({ input: { id: listId } }), list)
        onDone()
      },
    }),
  )
  const submit = () => {
    if (!form.check({ outcome: !outcome && CALL.outcome }) || !outcome) return
    save.mutate({
      id: listId,
      callId: call.id,
      outcome,
      note: note || null,
      callBackOn: outcome === 'call_back' ? callBackOn || null : null,
    })
  }
  const before = [call.outcome ? OUTCOME_WORDS[call.outcome] : '', CALL.tries(call.tries)].filter(Boolean)
  return (
    <Card title={call.person.name} aside={<Soft>{CALL.next}</Soft>}>
      <Stack>
        {before.length > 0 ? <Soft>{before.join(' · ')}</Soft> : null}
        <Numbers call={call} />
        <Form onSubmit={submit} errors={form.errors}>
          <RadioChips
            label={CALL.outcome}
            value={outcome}
            onChange={(value) => form.set('outcome', value)}
            error={form.errors.outcome}
            options={OUTCOME_OPTIONS}
          />
          {outcome === 'call_back' ? <DateField label={CALL.on} {...form.field('callBackOn')} /> : null}
          {outcome === 'do_not_call' ? <Soft>{CALL.never}</Soft> : null}
          <TextArea label={CALL.note} hint={CALL.noteHint} {...form.field('note')} />
          <Failed error={save.error} words={ERROR_WORDS} />
          <Button type="submit" kind="plain" pending={save.isPending}>
            {CALL.save}
          </Button>
        </Form>
      </Stack>
    </Card>
  )
}
