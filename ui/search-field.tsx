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
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value
      setText(value)
    }
  }, [value])
  const latest = useRef(onSearch)
  latest.current = onSearch
  useEffect(() => {
    if (text === sent.current) return
    const timer = setTimeout(() => {
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
