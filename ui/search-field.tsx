import { useEffect, useId, useRef, useState } from 'react'
import styles from './field.module.css'
import search from './search-field.module.css'
import { Hidden } from './text.tsx'

export type SearchFieldProps = {
  label: string
  value: string
  /** Called 200 ms after the last key. */
  onSearch: (text: string) => void
  placeholder?: string
  autoFocus?: boolean
}

/** Finds while you type. The label is read out; the placeholder is only a help for the eye. */
export function SearchField({ label, value, onSearch, placeholder, autoFocus }: SearchFieldProps) {
  const id = useId()
  const [text, setText] = useState(value)
  const sent = useRef(value)
  // What was sent and has not come back: on a slow phone it comes back when more has been typed by then.
  const echoes = useRef<string[]>([])
  useEffect(() => {
    const at = echoes.current.indexOf(value)
    echoes.current = at >= 0 ? echoes.current.slice(at + 1) : []
    if (at >= 0 || value === sent.current) return
    sent.current = value
    setText(value)
  }, [value])
  const latest = useRef(onSearch)
  latest.current = onSearch
  useEffect(() => {
    if (text === sent.current) return
    const timer = setTimeout(() => {
      echoes.current.push(text)
      sent.current = text
      latest.current(text)
    }, 200)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <search className={search.search}>
      <label htmlFor={id}>
        <Hidden>{label}</Hidden>
      </label>
      <input
        id={id}
        type="search"
        className={styles.input}
        value={text}
        dir="auto"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: only where the search is the page's one purpose
        autoFocus={autoFocus}
        enterKeyHint="search"
        placeholder={placeholder ?? label}
        onChange={(event) => setText(event.target.value)}
      />
    </search>
  )
}
