import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Form } from '#ui/form.tsx'
import { TextField } from '#ui/text-field.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useGo } from '#web/go.ts'
import { asInput, type Place, pageOf } from './target.ts'
import { ASK, ERROR_WORDS, ONE } from './words.ts'

type Props = { person: { id: string; name: string }; place: Place }

/** What someone said is believed at once, and needs no reason. */
export function NeverForThisOne({ person, place }: Props) {
  const go = useGo()
  const [open, setOpen] = useState(false)
  const [id] = useState(newId)
  const [why, setWhy] = useState('')
  const save = useMutation(
    api.introductionRefusals.record.mutationOptions({
      onSuccess: () => {
        toast(ASK.refused)
        go(pageOf(place.target), { replace: true })
      },
    }),
  )
  return (
    <>
      <p>
        <Button kind="quiet" onPress={() => setOpen(true)}>
          {ASK.refuse}
        </Button>
      </p>
      <Dialog title={ASK.refuseTitle(person.name)} open={open} onClose={() => setOpen(false)}>
        <Form
          onSubmit={() =>
            save.mutate({ id, personId: person.id, ...asInput(place.target), why: why.trim() || null })
          }
        >
          <p>{place.target.personId ? ASK.refusePerson(place.name) : ASK.refuseText(place.name)}</p>
          <TextField label={ONE.why} value={why} onChange={setWhy} maxLength={300} />
          <Failed error={save.error} words={ERROR_WORDS} />
          <Button type="submit" kind="main" pending={save.isPending}>
            {ASK.refuseConfirm}
          </Button>
        </Form>
      </Dialog>
    </>
  )
}
