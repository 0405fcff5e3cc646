import { useEffect, useState } from 'react'
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import styles from './combo-box.module.css'
import fields from './field.module.css'
import { ariaField, FieldError, FieldHint, type FieldProps, LabelText } from './field-error.tsx'

export type ComboItem = { id: string; label: string; soft?: string | undefined }

export type ComboBoxProps = FieldProps & {
  /** The chosen item, null while none is. */
  value: ComboItem | null
  onChange: (value: ComboItem | null) => void
  /** What the last search brought. */
  items: readonly ComboItem[]
  /** Called 150 ms after the last key with what is typed. */
  onSearch: (text: string) => void
  searching?: boolean
  /** When given, the last line offers to add what is typed; call onChange yourself with the new item. */
  onCreate?: (text: string) => void
  /** The words of that line. */
  createLabel?: (text: string) => string
  placeholder?: string
}

const CREATE = 'create:'

export function ComboBox(props: ComboBoxProps) {
  const { label, hint, error, value, onChange, items, onSearch, searching, onCreate, placeholder } = props
  const { createLabel = (text) => `Add “${text}”` } = props
  const [text, setText] = useState(value?.label ?? '')
  useEffect(() => setText(value?.label ?? ''), [value])
  useEffect(() => {
    if (text === (value?.label ?? '')) return
    const timer = setTimeout(() => onSearch(text.trim()), 150)
    return () => clearTimeout(timer)
    // A new onSearch each render must not search again.
    // biome-ignore lint/correctness/useExhaustiveDependencies: search follows the text alone
  }, [text])

  const typed = text.trim()
  const known = items.some((item) => item.label.toLocaleLowerCase() === typed.toLocaleLowerCase())
  const offered = onCreate && typed && !known ? [...items, { id: CREATE, label: createLabel(typed) }] : items
  const choose = (key: unknown) => {
    if (key === CREATE) return onCreate?.(typed)
    const item = offered.find((candidate) => candidate.id === key)
    if (item) onChange(item)
  }
  const type = (next: string) => {
    setText(next)
    if (value && next !== value.label) onChange(null)
  }
  return (
    <AriaComboBox
      {...ariaField(props)}
      items={offered}
      inputValue={text}
      onInputChange={type}
      value={value?.id ?? null}
      onChange={choose}
      menuTrigger="input"
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
            <div className={styles.empty}>{searching ? 'Looking…' : typed ? 'Nothing found.' : 'Start typing.'}</div>
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
