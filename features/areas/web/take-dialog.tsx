import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { datedName, saveFile } from '#ui/save-file.ts'
import { Stack } from '#ui/stack.tsx'
import { toast } from '#ui/toasts.ts'
import { client } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { Shape } from '../contract.ts'
import { type AreaFilters, askedFor } from './area-filters.ts'
import { drawAreas } from './draw-areas.ts'
import { drawingPng, drawingSvg, SHEET } from './drawing.ts'
import { shadingFor } from './shading.ts'
import { TAKE, TAKE_FORMATS, type TakeFormat } from './words.ts'

type Props = { shapes: readonly Shape[]; filters: AreaFilters; onClose: () => void }

/** The file in the form chosen. Pictures are drawn here, with the numbers that the server says may be on them. */
async function make({ shapes, filters }: Props, format: TakeFormat, reason: string): Promise<Blob> {
  const asked = askedFor(filters)
  if (format === 'csv') return client.areas.export({ ...asked, format, reason })
  const counts = await client.areas.exportPicture({ ...asked, format, reason })
  const marks = drawAreas(counts.areas, shapes, counts.masked, SHEET)
  const shading = shadingFor(marks, filters.measure, SHEET.bubble)
  const drawing = {
    marks,
    shading,
    title: TAKE.pictureTitle,
    note: TAKE.note(filters.measure),
    taken: counts.taken,
  }
  if (format === 'svg') return new Blob([drawingSvg(drawing)], { type: 'image/svg+xml' })
  const png = await drawingPng(drawing)
  if (!png) throw new Error('The picture could not be drawn')
  return png
}

/** Numbers of areas leave the house only with a reason, and the log keeps who took them. */
export function TakeDialog(props: Props) {
  const [format, setFormat] = useState<TakeFormat>('png')
  const take = useMutation({
    mutationFn: (reason: string) => make(props, format, reason),
    onSuccess: (file) => {
      saveFile(datedName('areas', format), file)
      toast(TAKE.done)
      props.onClose()
    },
  })
  return (
    <ConfirmDialog
      title={TAKE.title}
      open
      onClose={props.onClose}
      onConfirm={(reason) => take.mutate(reason)}
      confirm={TAKE.go}
      pending={take.isPending}
      reasonLabel={TAKE.reason}
    >
      <Stack gap="normal">
        <RadioChips label={TAKE.format} value={format} onChange={setFormat} options={TAKE_FORMATS} />
        <p>{TAKE.about}</p>
        <Failed error={take.error} />
      </Stack>
    </ConfirmDialog>
  )
}
