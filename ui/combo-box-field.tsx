import { useEffect, useRef, useState } from 'react'
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import styles from './combo-box.module.css'
import type { ComboBoxProps, ComboItem } from './combo-box.tsx'
import fields from './field.module.css'
import { ariaField, FieldError, FieldHint, LabelText } from './field-error.tsx'

const UNSETTLED = 'Please choose a line from the list.'
const CREATE = 'create:'
const PATIENCE = 3_000
const same = (a: string, b: string) => a.toLocaleLowerCase() === b.toLocaleLowerCase()

/** What is typed and what is chosen, kept in step with `value`, which the parent may also clear or refuse. */
function useChoice({ value, onChange, onCreate, items }: ComboBoxProps) {
  const [text, setText] = useState(value?.label ?? '')
  const [key, setKey] = useState(value?.id ?? null)
  // The list opens for typing only, not because a choice changed the text.
  const [typing, setTyping] = useState(false)
  useEffect(() => {
    if (typing) return
    setKey(value?.id ?? null)
    setText(value?.label ?? '')
    // Each choice is answered once more, also when the parent's value stays as it was.
  }, [value, typing, key])

  const type = (next: string) => {
    setTyping(true)
    setText(next)
    setKey(null)
    if (value) onChange(null)
  }
  const choose = (chosen: unknown) => {
    const item = items.find((candidate) => candidate.id === chosen)
    if (!item && chosen !== CREATE) return
    setTyping(false)
    setKey(String(chosen))
    if (item) onChange(item)
    else onCreate?.(text.trim())
  }
  return { text, key, typing, type, choose }
}

/** Asks for what is typed, a moment after the last key or at once when the field is left; whether the answer is there. */
function useAnswer({ onSearch, searching }: ComboBoxProps, text: string, typing: boolean, left: boolean) {
  const [asked, setAsked] = useState('')
  const latest = useRef(onSearch)
  latest.current = onSearch
  useEffect(() => {
    if (!typing) return
    const ask = () => {
      setAsked(text.trim())
      latest.current(text.trim())
    }
    const timer = setTimeout(ask, left ? 0 : 150)
    return () => clearTimeout(timer)
  }, [text, typing, left])
  const [late, setLate] = useState(false)
  useEffect(() => {
    setLate(false)
    if (!typing || !left) return
    const timer = setTimeout(() => setLate(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [text, typing, left])
  // Without signal there is no answer to wait for, and on a bad line only so long.
  return late || !navigator.onLine || (asked === text.trim() && !searching)
}

export function ComboBoxField(props: ComboBoxProps) {
  const { label, hint, items, searching, onCreate, placeholder } = props
  const { createLabel = (text) => `Add “${text}”` } = props
  const { text, key, typing, type, choose } = useChoice(props)
  const [left, setLeft] = useState(false)
  const typed = text.trim()
  const known = items.some((item) => same(item.label, typed))
  const offered = onCreate && typed && !known ? [...items, { id: CREATE, label: createLabel(typed) }] : items
  // Words that look chosen but are not would be lost on saving.
  const unsettled = typing && typed !== ''
  const answered = useAnswer(props, text, typing, left)
  /** Leaving takes what was plainly meant: the only line that reads so, or a new word where any word will do. */
  const settle = () => {
    const meant = items.filter((item) => same(item.label, typed))
    const takesIt = props.takesAnyWord === true || (props.takesAnyWord && items.length === 0)
    if (meant.length === 1) choose(meant[0]!.id)
    else if (takesIt && meant.length === 0) choose(CREATE)
  }
  useEffect(() => {
    if (left && unsettled && answered) settle()
  }, [left, unsettled, answered])
  const error = props.error ?? (left && unsettled && answered ? UNSETTLED : undefined)
  return (
    <AriaComboBox
      {...ariaField({ ...props, error })}
      items={offered}
      inputValue={text}
      onInputChange={type}
      value={key}
      onChange={choose}
      // Typed and not chosen: coming back to the field shows again what there is to choose from.
      menuTrigger={typing ? 'focus' : 'manual'}
      onFocusChange={(inside) => setLeft(!inside)}
      data-unsettled={unsettled || props.adding === true}
      allowsEmptyCollection
      allowsCustomValue
    >
      <Label className={fields.label}>
        <LabelText label={label} required={props.required} />
      </Label>
      <FieldHint hint={hint} />
      <Input className={fields.input} dir="auto" autoComplete="off" placeholder={placeholder} />
      <FieldError error={error} />
      <Popover className={styles.popover} offset={4}>
        <ListBox
          className={styles.list}
          renderEmptyState={() => (
            <div className={styles.empty}>
              {searching ? 'Looking…' : typed ? 'Nothing found.' : 'Start typing.'}
            </div>
          )}
        >
          {(item: ComboItem) => <ComboLine item={item} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}

function ComboLine({ item }: { item: ComboItem }) {
  return (
    <ListBoxItem id={item.id} textValue={item.label} className={styles.item}>
      <bdi className={item.id === CREATE ? styles.create : undefined}>{item.label}</bdi>
      {item.soft ? <span className={styles.soft}>{item.soft}</span> : null}
    </ListBoxItem>
  )
}
