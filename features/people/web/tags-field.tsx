import { useState } from 'react'
import { Chip } from '#ui/chip.tsx'
import { ComboBox } from '#ui/combo-box.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { useTags } from './queries.ts'

type Props = {
  label: string
  hint?: string
  value: readonly string[]
  onChange: (tags: string[]) => void
  error?: string | undefined
  /** Only tags that are in use: for taking them away. */
  inUse?: boolean
}
const same = (a: string, b: string) => a.toLocaleLowerCase() === b.toLocaleLowerCase()

/** Tags already in use come first, so that one thing keeps one name. */
export function TagsField({ label, hint, value, onChange, error, inUse = false }: Props) {
  const [text, setText] = useState('')
  const items = useTags()
    .filter(({ tag }) => tag.toLocaleLowerCase().includes(text.toLocaleLowerCase()))
    .filter(({ tag }) => !value.some((each) => same(each, tag)))
    .slice(0, 20)
    .map(({ tag, people }) => ({ id: tag, label: tag, soft: people === 1 ? '1 person' : `${people} people` }))
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
        {...(inUse ? {} : { onCreate: add, createLabel: (typed: string) => `Make the tag “${typed}”` })}
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
