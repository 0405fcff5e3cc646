import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import styles from './stack.module.css'

export type FormProps = {
  children: ReactNode
  onSubmit: () => void
  /** `form.errors`: when new ones arrive, the first wrong field takes the focus. */
  errors?: Record<string, string>
  id?: string
  label?: string
}

const NONE = {}

export function Form({ children, onSubmit, errors = NONE, id, label }: FormProps) {
  const ref = useRef<HTMLFormElement>(null)
  const before = useRef<Record<string, string>>({})
  useEffect(() => {
    const fewer = Object.keys(errors).length < Object.keys(before.current).length
    before.current = errors
    // Fewer means that one is being put right at this moment: the focus must not jump away from it.
    if (!fewer) ref.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-invalid] input')?.focus()
  }, [errors])
  // Words typed into a list's field and not yet taken would be lost without a word: leaving the field takes them or
  // asks, perhaps after a look at what is there. Saving goes on by itself once they are taken.
  const waits = useRef(false)
  const unsettled = () => [
    ...(ref.current?.querySelectorAll<HTMLElement>('[data-unsettled=true] input') ?? []),
  ]
  useEffect(() => {
    if (!waits.current || unsettled().length > 0) return
    waits.current = false
    onSubmit()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const open = unsettled()
    if (open.length === 0) return onSubmit()
    for (const field of open) field.blur()
    waits.current = true
  }
  return (
    <form
      ref={ref}
      className={`${styles.stack} ${styles.large}`}
      onSubmit={submit}
      onFocus={() => {
        waits.current = false
      }}
      noValidate
      id={id}
      aria-label={label}
    >
      {children}
    </form>
  )
}
