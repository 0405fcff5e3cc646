import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Busy } from './busy.tsx'
import styles from './button.module.css'

export type ButtonKind = 'main' | 'plain' | 'quiet' | 'danger'

export const buttonClass = (kind: ButtonKind = 'plain', wide = false) =>
  [styles.button, kind === 'plain' ? '' : styles[kind], wide ? styles.wide : ''].filter(Boolean).join(' ')

export type ButtonProps = {
  children: ReactNode
  /** One `main` a screen. */
  kind?: ButtonKind
  onPress?: () => void
  type?: 'button' | 'submit'
  /** Work is under way: the button stays focusable and refuses a second press. */
  pending?: boolean
  disabled?: boolean
  wide?: boolean
  autoFocus?: boolean
  /** Only when the words on the button do not say enough by themselves. */
  label?: string
}

// Not the library's own pending state: its announcement leaves an image without a name in the page.
export function Button(props: ButtonProps) {
  const { children, kind, onPress, type = 'button', pending = false, disabled = false, wide } = props
  return (
    <AriaButton
      type={pending ? 'button' : type}
      className={buttonClass(kind, wide)}
      data-busy={pending || undefined}
      aria-disabled={pending || undefined}
      isDisabled={disabled}
      onPress={pending ? undefined : onPress}
      autoFocus={props.autoFocus}
      aria-label={props.label}
    >
      {pending ? <Busy small label="Working on it" /> : null}
      {children}
    </AriaButton>
  )
}
