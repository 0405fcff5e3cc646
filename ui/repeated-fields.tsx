import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import styles from './repeated-fields.module.css'
import { Line, Stack } from './stack.tsx'

type Props<T> = {
  value: readonly T[]
  blank: T
  most: number
  onChange: (value: T[]) => void
  /** "another phone" */
  another: string
  removeLabel: (at: number) => string
  line: (item: T, at: number, change: (changes: Partial<T>) => void) => ReactNode
}

/** Several of one thing: each on its own line, with a way to add the next and to take one away. */
export function RepeatedFields<T>({ value, blank, most, onChange, another, removeLabel, line }: Props<T>) {
  const change = (at: number, changes: Partial<T>) =>
    onChange(value.map((item, index) => (index === at ? { ...item, ...changes } : item)))
  return (
    <Stack gap="small">
      {value.map((item, at) => (
        // A line has no other name; its fields hold no state of their own.
        <div key={at} className={styles.pair}>
          {line(item, at, (changes) => change(at, changes))}
          {value.length > 1 ? (
            <Button
              kind="quiet"
              label={removeLabel(at)}
              onPress={() => onChange(value.filter((_, index) => index !== at))}
            >
              Take away
            </Button>
          ) : null}
        </div>
      ))}
      {value.length < most ? (
        <Line>
          <Button kind="quiet" onPress={() => onChange([...value, blank])}>
            + {another}
          </Button>
        </Line>
      ) : null}
    </Stack>
  )
}
