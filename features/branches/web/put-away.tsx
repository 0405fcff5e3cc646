import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { Note } from '#ui/note.tsx'
import { Line } from '#ui/stack.tsx'
import { toast } from '#ui/toasts.ts'
import { client } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { ERROR_WORDS } from './words.ts'

type Kept = { id: string; name: string; archivedAt: string | null }
type Props = { kept: Kept; what: 'branch' | 'workplace' }

const rooms = { branch: client.branches, workplace: client.branches.workplaces }

/** Out of every list and sum, with nothing lost. */
export function PutAway({ kept: { id, name }, what }: Props) {
  const [open, setOpen] = useState(false)
  const away = useMutation({
    mutationFn: async (reason: string) => void (await rooms[what].archive({ id, reason })),
    onSuccess: () => {
      setOpen(false)
      toast(`${name} is put away.`)
    },
  })
  return (
    <>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        Put away
      </Button>
      <ConfirmDialog
        title={`Put ${name} away?`}
        open={open}
        onClose={() => setOpen(false)}
        onConfirm={away.mutate}
        confirm={`Put ${name} away`}
        pending={away.isPending}
        reasonLabel="Why"
      >
        <p>It leaves every list and every sum. Its people stay as they are, and you can bring it back.</p>
        <Failed error={away.error} words={ERROR_WORDS} />
      </ConfirmDialog>
    </>
  )
}

export function BringBack({ kept, what, may }: Props & { may: boolean }) {
  const back = useMutation({
    mutationFn: async () => void (await rooms[what].restore({ id: kept.id })),
    onSuccess: () => void toast(`${kept.name} is back.`),
  })
  if (!kept.archivedAt) return null
  return (
    <Note title={`This ${what} was put away`} kind="wait">
      <p>It is in no list and no sum. Its people stay as they are.</p>
      {may ? (
        <Line>
          <Button onPress={() => back.mutate()} pending={back.isPending}>
            Bring back
          </Button>
        </Line>
      ) : null}
      <Failed error={back.error} words={ERROR_WORDS} />
    </Note>
  )
}
