import { useMutation } from '@tanstack/react-query'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { datedName, saveFile } from '#ui/save-file.ts'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { AuditFilters } from '../contract.ts'
import { ERROR_WORDS } from './words.ts'

type Props = { filters: AuditFilters; open: boolean; onClose: () => void }

export function ExportTrail({ filters, open, onClose }: Props) {
  const take = useMutation(
    api.privacy.exportTrail.mutationOptions({
      onSuccess: (file) => {
        saveFile(datedName('log', 'csv'), file)
        toast('The file is in your downloads. Delete it when you are done.')
        onClose()
      },
    }),
  )
  const some = Object.keys(filters).length > 0
  return (
    <ConfirmDialog
      title={some ? 'Export what these filters show' : 'Export the whole log'}
      open={open}
      onClose={onClose}
      onConfirm={(reason) => take.mutate({ filters, reason })}
      confirm="Export the log"
      pending={take.isPending}
      reasonLabel="What for"
    >
      <p>A file with who did what, names and all, will be saved on this device.</p>
      <Failed error={take.error} words={ERROR_WORDS} />
    </ConfirmDialog>
  )
}
