import { useEffect, useRef, useState } from 'react'
import { TextField } from '#ui/text-field.tsx'

type Props = { label: string; hint?: string; value: string; onChange: (text: string) => void }

const PAUSE = 700

/** Words that take hold after a pause in typing, so that not every key has the file read again. */
export function SlowField({ label, hint, value, onChange }: Props) {
  const [text, setText] = useState(value)
  const told = useRef(value)
  useEffect(() => {
    const next = text.trim()
    if (next === told.current) return
    const timer = setTimeout(() => {
      told.current = next
      onChange(next)
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [text, onChange])
  return (
    <TextField label={label} value={text} onChange={setText} maxLength={60} {...(hint ? { hint } : {})} />
  )
}
