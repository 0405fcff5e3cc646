import { useMutation, useQuery } from '@tanstack/react-query'
import { Busy } from '#ui/busy.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { ImportUndoing } from '../contract.ts'
import { KeptList } from './kept-list.tsx'
import { fileWords } from './problem-words.ts'
import { many, recordsWords } from './words.ts'

/** What taking a list back would do, before it is done. */
export function UndoDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const foreseen = useQuery(api.imports.undoing.queryOptions({ input: { id } }))
  const undo = useMutation(api.imports.undo.mutationOptions({ onSuccess: onClose }))
  return (
    <ConfirmDialog
      title="Take this list back?"
      open
      onClose={onClose}
      onConfirm={() => undo.mutate({ id })}
      confirm="Take it back"
      danger
      pending={undo.isPending || foreseen.isPending}
    >
      <Failed error={foreseen.error ?? undo.error} words={fileWords(foreseen.error ?? undo.error)} />
      {foreseen.isPending ? <Busy label="Looking what would happen" /> : null}
      {foreseen.data ? <Foreseen undoing={foreseen.data} /> : null}
    </ConfirmDialog>
  )
}

function Foreseen({ undoing: { goes, returns, kept } }: { undoing: ImportUndoing }) {
  return (
    <>
      <p>Goes away: {recordsWords(goes) || 'nothing'}.</p>
      <p>Returns to what it was: {recordsWords(returns) || 'nothing'}.</p>
      {kept.total > 0 ? (
        <>
          <p>
            Stays as it is now, because someone has worked with it: {many(kept.total, 'record', 'records')}.
          </p>
          <KeptList kept={kept} />
        </>
      ) : null}
    </>
  )
}
