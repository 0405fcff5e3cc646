import type { ReactNode } from 'react'
import { type ButtonKind, buttonClass } from './button.tsx'

export type LinkButtonProps = {
  href: string
  children: ReactNode
  kind?: ButtonKind
  wide?: boolean
  /** For files: the name to save under. */
  download?: string
}

/** Looks like a button, goes somewhere. */
export function LinkButton({ href, children, kind, wide, download }: LinkButtonProps) {
  return (
    <a
      href={href}
      className={buttonClass(kind, wide)}
      download={download}
      // Elsewhere is not told where someone came from.
      {...(href.startsWith('https:') ? { target: '_blank', rel: 'noreferrer' } : {})}
    >
      {children}
    </a>
  )
}
