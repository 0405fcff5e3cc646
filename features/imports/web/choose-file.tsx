import { useId, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import type { TableKind } from '../mapping.contract.ts'
import styles from './import.module.css'
import { saveTemplate } from './templates.ts'
import { KIND_HINTS, KINDS } from './words.ts'

type Props = {
  kind: TableKind
  onKind: (kind: TableKind) => void
  disabled: boolean
  onFile: (file: File) => void
}

const TAKEN =
  '.csv,.tsv,.txt,.xlsx,text/csv,text/plain,text/tab-separated-values,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What the list holds, and the list itself: chosen, or dropped onto the frame. */
export function ChooseFile({ kind, onKind, disabled, onFile }: Props) {
  const [over, setOver] = useState(false)
  const id = useId()
  return (
    <Stack>
      <RadioChips label="What is in the list?" value={kind} options={KINDS} onChange={onKind} />
      <Soft>{KIND_HINTS[kind]}</Soft>
      <div className={over ? `${styles.drop} ${styles.over}` : styles.drop}>
        <Icon name="import" />
        <label htmlFor={id} className={styles.file}>
          Choose a spreadsheet or CSV file, or drop it here
        </label>
        <Soft>As it is: titles above the list and blank lines do no harm. Up to 500 MB.</Soft>
        <input
          id={id}
          type="file"
          accept={TAKEN}
          disabled={disabled}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
          onChange={(event) => {
            const chosen = event.target.files?.[0]
            if (chosen) onFile(chosen)
            // So that the same file, mended, can be chosen again.
            event.target.value = ''
          }}
        />
      </div>
      <Line>
        <Button kind="quiet" onPress={() => saveTemplate(kind)}>
          Get an empty list to fill in
        </Button>
      </Line>
    </Stack>
  )
}
