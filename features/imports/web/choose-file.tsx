import { Button } from '#ui/button.tsx'
import { FileField } from '#ui/file-field.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import type { TableKind } from '../mapping.contract.ts'
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
  return (
    <Stack>
      <RadioChips label="What is in the list?" value={kind} options={KINDS} onChange={onKind} />
      <Soft>{KIND_HINTS[kind]}</Soft>
      <FileField
        label="Choose a spreadsheet or CSV file, or drop it here"
        hint="As it is: titles above the list and blank lines do no harm. Up to 500 MB."
        accept={TAKEN}
        disabled={disabled}
        onFile={onFile}
      />
      <Line>
        <Button kind="quiet" onPress={() => saveTemplate(kind)}>
          Get an empty list to fill in
        </Button>
      </Line>
    </Stack>
  )
}
