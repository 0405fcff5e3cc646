import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import styles from './stack.module.css'

export type FormProps = {
  children: ReactNode
  onSubmit: () => void
  /** Give it anything that changes when new errors arrive: the first wrong field then takes the focus. */
  errors?: unknown
  id?: string
  label?: string
}

export function Form({ children, onSubmit, errors, id, label }: FormProps) {
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (errors) ref.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-invalid] input')?.focus()
  }, [errors])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form
      ref={ref}
      className={`${styles.stack} ${styles.large}`}
      onSubmit={submit}
      noValidate
      id={id}
      aria-label={label}
    >
      {children}
    </form>
  )
}
