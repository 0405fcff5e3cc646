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
import type { Organisation } from '../contract.ts'

/** Out of every list, with nothing lost; and back again. */
export function PutAway({ organisation: { id, name } }: { organisation: Organisation }) {
  const [open, setOpen] = useState(false)
  const away = useMutation(
    api.organisations.archive.mutationOptions({
      onSuccess: () => {
        setOpen(false)
        toast(`${name} is put away.`)
      },
    }),
  )
  return (
    <>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        Put away
      </Button>
      <ConfirmDialog
        title={`Put ${name} away?`}
        open={open}
        onClose={() => setOpen(false)}
        onConfirm={(reason) => away.mutate({ id, reason })}
        confirm={`Put ${name} away`}
        pending={away.isPending}
        reasonLabel="Why"
      >
        <p>It leaves every list and every count. Nothing is lost, and you can bring it back at any time.</p>
        <Failed error={away.error} />
      </ConfirmDialog>
    </>
  )
}

export function BringBack({ organisation, may }: { organisation: Organisation; may: boolean }) {
  const words = `${organisation.name} is back.`
  const back = useMutation(api.organisations.restore.mutationOptions({ onSuccess: () => void toast(words) }))
  if (!organisation.archivedAt) return null
  return (
    <Note title={`Put away on ${longDay(organisation.archivedAt)}`} kind="wait">
      <p>It is in no list and no count. Nothing that was written down is lost.</p>
      {may ? (
        <Line>
          <Button onPress={() => back.mutate({ id: organisation.id })} pending={back.isPending}>
            Bring back
          </Button>
        </Line>
      ) : null}
      <Failed error={back.error} />
    </Note>
  )
}
