import { useMutation } from '@tanstack/react-query'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { datedName, saveFile } from '#ui/save-file.ts'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { ActProps } from './organisation-acts.tsx'
import { organisationWords } from './words.ts'

/** A list leaves the house only with a reason, and the log keeps who took it. */
export function ExportDialog({ picked, onClose }: ActProps) {
  const which = organisationWords(picked.count)
  const take = useMutation(
    api.organisations.export.mutationOptions({
      onSuccess: (file) => {
        saveFile(datedName('organisations', 'csv'), file)
        toast('The file is in your downloads. Delete it when you are done.')
        onClose()
      },
    }),
  )
  return (
    <ConfirmDialog
      title={`Export ${which}`}
      open
      onClose={onClose}
      onConfirm={(reason) => take.mutate({ selection: picked.selection, format: 'csv', reason })}
      confirm={`Export ${which}`}
      pending={take.isPending}
      reasonLabel="What for"
    >
      <p>
        A table (CSV) with names, phones, mail addresses and how we judge them will be saved on this device.
        Those who asked not to be contacted are left out.
      </p>
      <Failed error={take.error} />
    </ConfirmDialog>
  )
}
