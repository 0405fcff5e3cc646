import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Stack } from '#ui/stack.tsx'
import { toast } from '#ui/toasts.ts'
import { api, client } from '#web/api/client.ts'
import { fieldWords } from '#web/errors.ts'
import { Failed } from '#web/failed.tsx'
import type { Connection } from '../connections.contract.ts'
import { AddActs } from './add-acts.tsx'
import { PickPerson } from './pick-person.tsx'
import type { Picked } from './picked.ts'
import { useSavedAtOnce } from './saved-at-once.ts'
import { SinceAndSource } from './since-and-source.tsx'
import { AFFILIATION, CONNECTION, CONNECTION_OPTIONS, ERROR_WORDS, FIELD_WORDS, STRENGTHS } from './words.ts'

type Tie = {
  kind: Connection['kind']
  strength: Connection['strength']
  sinceYear: number | null
  source: string
}
const tieInput = ({ source, ...tie }: Tie) => ({ ...tie, source: source.trim() || null })

function Chips({ tie, onChange }: { tie: Tie; onChange: (change: Partial<Tie>) => void }) {
  return (
    <>
      <RadioChips
        label={CONNECTION.kind}
        value={tie.kind}
        onChange={(kind) => onChange({ kind })}
        options={CONNECTION_OPTIONS}
      />
      <RadioChips
        label={AFFILIATION.strength}
        value={String(tie.strength) as '1' | '2' | '3'}
        onChange={(strength) => onChange({ strength: Number(strength) as Tie['strength'] })}
        options={STRENGTHS}
      />
    </>
  )
}

const NEW: Tie = { kind: 'knows', strength: 2, sinceYear: null, source: '' }

/** Whom someone knows: pick, and it is saved; a tap on how says more. */
export function AddConnectionDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const adding = useSavedAtOnce<Tie>({
    first: NEW,
    record: (id, picked, tie) => {
      const other = picked.fresh
        ? { newPerson: { id: picked.id, name: picked.label } }
        : { toPersonId: picked.id }
      return client.connections.record({ id, fromPersonId: personId, ...other, ...tieInput(tie) })
    },
    change: (id, tie) => client.connections.change({ id, fromPersonId: personId, ...tieInput(tie) }),
    remove: (id) => client.connections.remove({ id }),
    onClose,
  })
  const onPick = (to: Picked | null) => {
    adding.pick(to)
    if (to && !to.fresh) adding.save(to)
  }
  const { picked } = adding
  const onSave = picked?.fresh ? () => adding.save(picked) : undefined
  return (
    <Dialog
      title={CONNECTION.add}
      open
      onClose={adding.saved ? adding.done : onClose}
      acts={<AddActs adding={adding} onClose={onClose} onSave={onSave} />}
    >
      <Stack>
        <PickPerson
          label={CONNECTION.person}
          value={picked}
          onChange={onPick}
          autoFocus
          disabled={adding.saved}
        />
        <Chips tie={adding.tie} onChange={(change) => adding.say(change)} />
        <Failed error={adding.error} words={ERROR_WORDS} />
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
    sinceYear: connection.sinceYear,
    source: connection.source ?? '',
  })
  const say = (next: Partial<Tie>) => setTie({ ...tie, ...next })
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
        onPress={() => change.mutate({ id: connection.id, fromPersonId: personId, ...tieInput(tie) })}
      >
        {AFFILIATION.save}
      </Button>
    </>
  )
  return (
    <Dialog title={`${CONNECTION.section}: ${other.name}`} open onClose={onClose} acts={acts}>
      <Stack>
        <Chips tie={tie} onChange={say} />
        <SinceAndSource values={tie} onChange={say} errors={fieldWords(change.error, FIELD_WORDS)} />
        <Failed error={change.error ?? remove.error} words={ERROR_WORDS} />
      </Stack>
    </Dialog>
  )
}
