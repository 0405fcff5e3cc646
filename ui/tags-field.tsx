import { useState } from 'react'
import { Chip } from './chip.tsx'
import { ComboBox } from './combo-box.tsx'
import { Line, Stack } from './stack.tsx'

type Props = {
  label: string
  /** Tags in use, with how often in words. */
  known: readonly { tag: string; soft: string }[]
  hint?: string | undefined
  value: readonly string[]
  onChange: (tags: string[]) => void
  error?: string | undefined
  /** Only tags that are in use: for taking them away. */
  inUse?: boolean
}
const same = (a: string, b: string) => a.toLocaleLowerCase() === b.toLocaleLowerCase()

/** Tags already in use come first, so that one thing keeps one name. */
export function TagsField({ label, known, hint, value, onChange, error, inUse = false }: Props) {
  const [text, setText] = useState('')
  const items = known
    .filter(({ tag }) => tag.toLocaleLowerCase().includes(text.toLocaleLowerCase()))
    .filter(({ tag }) => !value.some((each) => same(each, tag)))
    .slice(0, 20)
    .map(({ tag, soft }) => ({ id: tag, label: tag, soft }))
  const add = (tag: string) => {
    const clean = tag.trim().slice(0, 60)
    if (clean && !value.some((each) => same(each, clean))) onChange([...value, clean])
    setText('')
  }
  return (
    <Stack gap="small">
      <ComboBox
        label={label}
        hint={hint}
        error={error}
        value={null}
        items={items}
        onSearch={setText}
        onChange={(item) => item && add(item.label)}
        {...(inUse
          ? {}
          : { takesAnyWord: true, onCreate: add, createLabel: (typed: string) => `Make the tag “${typed}”` })}
      />
      {value.length > 0 ? (
        <Line>
          {value.map((tag) => (
            <Chip
              key={tag}
              kind="on"
              removeLabel={tag}
              onRemove={() => onChange(value.filter((each) => each !== tag))}
            >
              {tag}
            </Chip>
          ))}
        </Line>
      ) : null}
    </Stack>
  )
}
