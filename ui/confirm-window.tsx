import { useEffect, useState } from 'react'
import { Button } from './button.tsx'
import type { ConfirmDialogProps } from './confirm-dialog.tsx'
import { Dialog } from './dialog.tsx'
import { TextField } from './text-field.tsx'

/** The question itself, fetched the first time that it is asked. */
export function ConfirmWindow(props: ConfirmDialogProps) {
  const { title, open, onClose, onConfirm, children, confirm, danger, pending = false, reasonLabel } = props
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    if (!open) return
    setReason('')
    setAsked(false)
  }, [open])
  const missing = reasonLabel !== undefined && reason.trim() === ''
  const go = () => (missing ? setAsked(true) : onConfirm(reason.trim()))
  const acts = (
    <>
      <Button onPress={onClose}>Leave it</Button>
      <Button kind={danger ? 'danger' : 'main'} onPress={go} pending={pending}>
        {confirm}
      </Button>
    </>
  )
  return (
    <Dialog title={title} open={open} onClose={onClose} acts={acts} strict>
      <div>{children}</div>
      {reasonLabel === undefined ? null : (
        <TextField
          label={reasonLabel}
          hint="Kept in the log, with your name."
          value={reason}
          onChange={setReason}
          required
          error={asked && missing ? 'Please say why in a few words.' : undefined}
        />
      )}
    </Dialog>
  )
}
