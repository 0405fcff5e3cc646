import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { FileField } from '#ui/file-field.tsx'
import { Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { TextField } from '#ui/text-field.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { AreaSet } from '../contract.ts'
import { broughtWords, FILE_WORDS, SETS } from './words.ts'

const nameOf = (file: File) => file.name.replace(/\.[a-z0-9]{1,8}$/i, '').replace(/[-_]+/g, ' ')

type Props = { sets: readonly AreaSet[]; onBrought: (set: AreaSet) => void }

/** Chooses a file, asks what to call it, says what it takes the place of, and only then brings it in. */
export function BringFile({ sets, onBrought }: Props) {
  const [file, setFile] = useState<File | null>(null)
  const [name, setName] = useState('')
  const leave = () => setFile(null)
  const bring = useMutation(
    api.areas.bring.mutationOptions({
      onSuccess: ({ leftOut, replaced: _, ...set }) => {
        leave()
        toast(broughtWords(set.name, set.kind, set.areas, leftOut))
        onBrought(set)
      },
    }),
  )
  const choose = (chosen: File) => {
    bring.reset()
    setFile(chosen)
    setName(nameOf(chosen))
  }
  return (
    <Stack gap="small">
      <FileField
        label={SETS.choose}
        hint={SETS.explain}
        accept=".csv,.json,.geojson,.topojson"
        onFile={choose}
      />
      <ConfirmDialog
        title={SETS.bring}
        open={file !== null}
        onClose={leave}
        onConfirm={() => file && bring.mutate({ id: newId(), file, fileName: file.name, name: name.trim() })}
        confirm={SETS.bring}
        pending={bring.isPending}
      >
        <Stack gap="normal">
          <TextField label={SETS.name} value={name} onChange={setName} maxLength={100} />
          <Soft>{sets.some((set) => set.name === name.trim()) ? SETS.again(name.trim()) : SETS.onlyOne}</Soft>
          <Failed error={bring.error} words={FILE_WORDS} />
        </Stack>
      </ConfirmDialog>
    </Stack>
  )
}
