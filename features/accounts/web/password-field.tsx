import { useState } from 'react'
import { Checkbox } from '#ui/checkbox.tsx'
import { Stack } from '#ui/stack.tsx'
import { TextField } from '#ui/text-field.tsx'
import { PASSWORD_HINT } from './words.ts'

type Props = {
  label?: string
  name: string
  value: string
  onChange: (value: string) => void
  error: string | undefined
  /** Chosen now, not known from before. */
  fresh?: boolean
}

export function PasswordField({ label = 'Password', fresh = false, ...field }: Props) {
  const [shown, setShown] = useState(false)
  return (
    <Stack gap="small">
      <TextField
        label={label}
        hint={fresh ? PASSWORD_HINT : undefined}
        required
        type={shown ? 'text' : 'password'}
        autoComplete={fresh ? 'new-password' : 'current-password'}
        maxLength={200}
        {...field}
      />
      <Checkbox label="Show what I type" value={shown} onChange={setShown} />
    </Stack>
  )
}
