import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { longDay } from '#ui/day.ts'
import { Note } from '#ui/note.tsx'
import { Line } from '#ui/stack.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { Person } from '../contract.ts'

/** Out of every list, with nothing lost; and back again. */
export function PutAway({ person }: { person: Person }) {
  const [open, setOpen] = useState(false)
  const away = useMutation(
    api.people.archive.mutationOptions({
      onSuccess: () => {
        setOpen(false)
        toast(`${person.name} is put away.`)
      },
    }),
  )
  return (
    <>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        Put away
      </Button>
      <ConfirmDialog
        title={`Put ${person.name} away?`}
        open={open}
        onClose={() => setOpen(false)}
        onConfirm={(reason) => away.mutate({ id: person.id, reason })}
        confirm={`Put ${person.name} away`}
        pending={away.isPending}
        reasonLabel="Why"
      >
        <p>
          They leave every list and every count. Nothing is lost, and you can bring them back at any time.
        </p>
        <Failed error={away.error} />
      </ConfirmDialog>
    </>
  )
}

export function BringBack({ person, may }: { person: Person; may: boolean }) {
  const back = useMutation(
    api.people.restore.mutationOptions({ onSuccess: () => void toast(`${person.name} is back.`) }),
  )
  if (!person.archivedAt) return null
  return (
    <Note title={`Put away on ${longDay(person.archivedAt)}`} kind="wait">
      <p>They are in no list and no count. Nothing that was written down is lost.</p>
      {may ? (
        <Line>
          <Button onPress={() => back.mutate({ id: person.id })} pending={back.isPending}>
            Bring back
          </Button>
        </Line>
      ) : null}
      <Failed error={back.error} />
    </Note>
  )
}
