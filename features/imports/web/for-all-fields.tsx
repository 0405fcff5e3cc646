import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/select.tsx'
import { Line } from '#ui/stack.tsx'
import type { Side } from '../contract.ts'
import { changeLabel } from './field-words.ts'

type Props = { fields: readonly string[]; onChoose: (field: string, side: Side) => void }

/** One field of all changed rows: take it from the list, or leave it as we have it. */
export function ForAllFields({ fields, onChoose }: Props) {
  const [picked, setPicked] = useState('')
  const field = fields.includes(picked) ? picked : fields[0]!
  return (
    <Line>
      <Select
        label="In all these rows"
        value={field}
        options={fields.map((value) => ({ value, label: changeLabel(value) }))}
        onChange={setPicked}
      />
      <Button onPress={() => onChoose(field, 'file')}>The list is right</Button>
      <Button onPress={() => onChoose(field, 'record')}>Keep what we have</Button>
    </Line>
  )
}
