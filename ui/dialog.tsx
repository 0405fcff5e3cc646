import { type ReactNode, useState } from 'react'
import { later } from './later.tsx'

export type DialogProps = {
  title: string
  open: boolean
  onClose: () => void
  children: ReactNode
  /** Buttons, the main one last. */
  acts?: ReactNode
  /** An answer is needed: no closing by a tap beside it. */
  strict?: boolean
}

const Window = later(() => import('./dialog-window.tsx').then((m) => m.DialogWindow))

/** A sheet from below on a phone, a window on a desk. Focus stays inside and goes back where it came from. */
export function Dialog(props: DialogProps) {
  const [wanted, setWanted] = useState(props.open)
  if (props.open && !wanted) setWanted(true)
  return wanted ? <Window {...props} /> : null
}
