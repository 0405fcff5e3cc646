import { useState } from 'react'
import { Button } from './button.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { Dialog } from './dialog.tsx'
import { GalleryForm } from './gallery-form.tsx'
import { Line } from './stack.tsx'
import { toast } from './toasts.ts'

export function GalleryOverlays() {
  const [open, setOpen] = useState<'dialog' | 'confirm' | null>(null)
  const close = () => setOpen(null)
  const undo = { label: 'Undo', onPress: () => toast('Back as it was.') }
  return (
    <Line>
      <Button kind="main" onPress={() => setOpen('dialog')}>
        Open a sheet
      </Button>
      <Button kind="danger" onPress={() => setOpen('confirm')}>
        Archive
      </Button>
      <Button onPress={() => toast('Joan Whitlock is archived.', { act: undo })}>Say something</Button>
      <Button kind="quiet">Quiet</Button>
      <Button pending>Saving</Button>
      <Button disabled>Not yet</Button>
      <Dialog
        title="Add a tie"
        open={open === 'dialog'}
        onClose={close}
        acts={<Button onPress={close}>Done</Button>}
      >
        <GalleryForm />
      </Dialog>
      <ConfirmDialog
        title="Archive Joan Whitlock?"
        open={open === 'confirm'}
        onClose={close}
        onConfirm={close}
        confirm="Archive Joan"
        danger
        reasonLabel="Why?"
      >
        She no longer shows in lists. You can bring her back at any time.
      </ConfirmDialog>
    </Line>
  )
}
