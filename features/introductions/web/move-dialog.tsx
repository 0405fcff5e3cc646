import { useMutation } from '@tanstack/react-query'
import { type Picked, PickPerson } from '#features/affiliations/web/public.tsx'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Form } from '#ui/form.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { TextField } from '#ui/text-field.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useForm } from '#web/use-form.ts'
import { type Introduction, MOVES, type Move } from '../contract.ts'
import { stoppedBy } from './introduction-row.tsx'
import { ERROR_WORDS, FIELD_WORDS, MOVE_WORDS, ONE } from './words.ts'

/** Forward, or to an end: the order of the contract's states. */
function movesFrom(introduction: Introduction): readonly Move[] {
  if (stoppedBy(introduction)) return ['declined', 'lapsed']
  return MOVES.filter((to) => MOVES.indexOf(to) > MOVES.indexOf(introduction.state as Move))
}

type Values = { to: Move; why: string; never: boolean; whom: Picked | null }

const reached = ({ to, whom }: Values) => {
  if (to !== 'made' || !whom) return {}
  return whom.fresh ? { newPerson: { id: whom.id, name: whom.label } } : { toPersonId: whom.id }
}

type Props = { introduction: Introduction; first: Move; onClose: () => void }

/** What came of it, with a word why; with whom, once we were introduced. */
export function MoveDialog({ introduction, first, onClose }: Props) {
  const { id, toPerson } = introduction
  const whom: Picked | null = toPerson ? { id: toPerson.id, label: toPerson.name } : null
  const initial: Values = { to: first, why: '', never: false, whom }
  const form = useForm({ initial, words: FIELD_WORDS })
  const { values } = form
  const move = useMutation(
    api.introductions.move.mutationOptions({
      onError: form.failed,
      onSuccess: () => {
        toast(ONE.saved)
        onClose()
      },
    }),
  )
  const submit = () => {
    const { to, why, never } = values
    move.mutate({
      id,
      to,
      why: why.trim() || null,
      ...(to === 'declined' && never ? { never } : {}),
      ...reached(values),
    })
  }
  return (
    <Dialog title={ONE.otherTitle} open onClose={onClose}>
      <Form onSubmit={submit} errors={form.errors}>
        <RadioChips
          label={ONE.otherTitle}
          options={movesFrom(introduction).map((value) => ({ value, label: MOVE_WORDS[value] }))}
          {...form.field('to')}
        />
        {values.to === 'made' ? (
          <PickPerson
            label={ONE.whom}
            createLabel={ONE.newPerson}
            value={values.whom}
            onChange={(person) => form.set('whom', person)}
            error={form.errors.toPersonId}
          />
        ) : null}
        {values.to === 'declined' ? <Checkbox label={ONE.never} {...form.field('never')} /> : null}
        <TextField label={ONE.why} {...form.field('why')} maxLength={300} />
        <Failed error={move.error} words={ERROR_WORDS} />
        <Button type="submit" kind="main" pending={move.isPending}>
          {ONE.save}
        </Button>
      </Form>
    </Dialog>
  )
}
