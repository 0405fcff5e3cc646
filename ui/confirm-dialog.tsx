import { type ReactNode, useState } from 'react'
import { later } from './later.tsx'

export type ConfirmDialogProps = {
  title: string
  open: boolean
  onClose: () => void
  /** Gets the reason, '' where none is asked for. */
  onConfirm: (reason: string) => void
  /** What will happen, and whether it can be undone. */
  children: ReactNode
  /** The act in its own words: "Archive Joan Whitlock". */
  confirm: string
  danger?: boolean
  pending?: boolean
  /** The label of a reason that must be given: it is kept in the log. */
  reasonLabel?: string
}

const Window = later(() => import('./confirm-window.tsx').then((m) => m.ConfirmWindow))

/** Asks before something that weighs, and why where the log needs to know. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const [wanted, setWanted] = useState(props.open)
  if (props.open && !wanted) setWanted(true)
  return wanted ? <Window {...props} /> : null
}
