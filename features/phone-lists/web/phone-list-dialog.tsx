import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Selection } from '#features/people/contract.ts'
import { newId } from '#kernel/ids.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { number } from '#ui/number.ts'
import { TextField } from '#ui/text-field.tsx'
import { api } from '#web/api/client.ts'
import { fieldWords } from '#web/errors.ts'
import { Failed } from '#web/failed.tsx'
import { useGo } from '#web/go.ts'
import { FIELD_WORDS, MAKE } from './words.ts'

type Props = { picked: { count: number; selection: Selection }; onClose: () => void }

/** From any choice of people a list to ring. */
export function PhoneListDialog({ picked, onClose }: Props) {
  const go = useGo()
  const [id] = useState(newId)
  const [purpose, setPurpose] = useState('')
  const [asked, setAsked] = useState(false)
  const make = useMutation(
    api.phoneLists.record.mutationOptions({ onSuccess: () => go(`/phone-lists/${id}`) }),
  )
  const save = () => {
    setAsked(true)
    if (purpose.trim()) make.mutate({ id, purpose: purpose.trim(), selection: picked.selection })
  }
  const refused = fieldWords(make.error, FIELD_WORDS).selection
  const who = picked.count === 1 ? '1 person' : `${number(picked.count)} people`
  const acts = (
    <>
      <Button onPress={onClose}>{MAKE.leave}</Button>
      <Button kind="main" pending={make.isPending} onPress={save}>
        {MAKE.save}
      </Button>
    </>
  )
  return (
    <Dialog title={MAKE.title(who)} open onClose={onClose} acts={acts} strict>
      <TextField
        label={MAKE.purpose}
        hint={MAKE.purposeHint}
        required
        value={purpose}
        onChange={setPurpose}
        maxLength={200}
        error={asked && !purpose.trim() ? MAKE.needsPurpose : undefined}
      />
      <p>{MAKE.text}</p>
      {refused ? <p role="alert">{refused}</p> : <Failed error={make.error} />}
    </Dialog>
  )
}
