import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Stack } from '#ui/stack.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { Connection } from '../connections.contract.ts'
import { PickPerson } from './pick-person.tsx'
import type { Picked } from './picked.ts'
import { AFFILIATION, CONNECTION, CONNECTION_OPTIONS, ERROR_WORDS, FIELD_WORDS, STRENGTHS } from './words.ts'

type Tie = { kind: Connection['kind']; strength: Connection['strength'] }

function Fields({ tie, onChange }: { tie: Tie; onChange: (tie: Tie) => void }) {
  return (
    <>
      <RadioChips
        label={CONNECTION.kind}
        value={tie.kind}
        onChange={(kind) => onChange({ ...tie, kind })}
        options={CONNECTION_OPTIONS}
      />
      <RadioChips
        label={AFFILIATION.strength}
        value={String(tie.strength) as '1' | '2' | '3'}
        onChange={(strength) => onChange({ ...tie, strength: Number(strength) as Tie['strength'] })}
        options={STRENGTHS}
      />
    </>
  )
}

/** Whom someone knows: pick, tap how, saved. */
export function AddConnectionDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const id = useRef(newId())
  const [picked, setPicked] = useState<Picked | null>(null)
  const [tie, setTie] = useState<Tie>({ kind: 'knows', strength: 2 })
  const [missing, setMissing] = useState(false)
  const done = () => {
    toast(AFFILIATION.saved)
    onClose()
  }
  const save = useMutation(api.connections.record.mutationOptions({ onSuccess: done }))
  const submit = () => {
    if (!picked) return setMissing(true)
    const other = picked.fresh
      ? { newPerson: { id: picked.id, name: picked.label } }
      : { toPersonId: picked.id }
    save.mutate({ id: id.current, fromPersonId: personId, ...other, ...tie })
  }
  const acts = (
    <>
      <Button onPress={onClose}>Leave it</Button>
      <Button kind="main" pending={save.isPending} onPress={submit}>
        {AFFILIATION.save}
      </Button>
    </>
  )
  const needed = missing && !picked ? FIELD_WORDS.toPersonId : undefined
  return (
    <Dialog title={CONNECTION.add} open onClose={onClose} acts={acts}>
      <Stack>
        <PickPerson label={CONNECTION.person} value={picked} onChange={setPicked} error={needed} autoFocus />
        <Fields tie={tie} onChange={setTie} />
        <Failed error={save.error} words={ERROR_WORDS} />
      </Stack>
    </Dialog>
  )
}

type ChangeProps = { connection: Connection; personId: string; onClose: () => void }

export function ChangeConnectionDialog({ connection, personId, onClose }: ChangeProps) {
  const turned = connection.to.id === personId
  const other = turned ? connection.from : connection.to
  const seenFromHere = { leads: 'follows', follows: 'leads' } as const
  const { kind } = connection
  const [tie, setTie] = useState<Tie>({
    kind: turned && (kind === 'leads' || kind === 'follows') ? seenFromHere[kind] : kind,
    strength: connection.strength,
  })
  const done = (text: string) => () => {
    toast(text)
    onClose()
  }
  const change = useMutation(api.connections.change.mutationOptions({ onSuccess: done(AFFILIATION.saved) }))
  const remove = useMutation(api.connections.remove.mutationOptions({ onSuccess: done(AFFILIATION.removed) }))
  const acts = (
    <>
      <Button kind="danger" pending={remove.isPending} onPress={() => remove.mutate({ id: connection.id })}>
        {CONNECTION.remove}
      </Button>
      <Button
        kind="main"
        pending={change.isPending}
        onPress={() => change.mutate({ id: connection.id, fromPersonId: personId, ...tie })}
      >
        {AFFILIATION.save}
      </Button>
    </>
  )
  return (
    <Dialog title={`${CONNECTION.section}: ${other.name}`} open onClose={onClose} acts={acts}>
      <Stack>
        <Fields tie={tie} onChange={setTie} />
        <Failed error={change.error ?? remove.error} words={ERROR_WORDS} />
      </Stack>
    </Dialog>
  )
}
