import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { saveFile } from '#ui/save-file.ts'
import { TextField } from '#ui/text-field.tsx'
import { toast } from '#ui/toasts.ts'
import { client } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { Network, NetworkFilters } from '../contract.ts'
import { DRAWN, MOST_NODES } from '../sizes.contract.ts'
import { drawingPng, drawingSvg } from './drawing.ts'
import { type Layout, layoutNetwork } from './layout.ts'
import { placeMany } from './place-many.ts'
import { SMALL } from './small.ts'
import { EXPORT, FORMATS, type Format } from './words.ts'

/** `fitting`: how many people and organisations the filters let through, shown or not. */
type Props = { asked: NetworkFilters; title: string; fitting: number; onClose: () => void }

const SHEET = { width: 1600, height: 1100 }
const SMALL_SHEET = { width: 1000, height: 640 }
const LARGE_SHEET = { width: 4000, height: 2750 }

const isPicture = (format: Format): format is 'png' | 'svg' => format === 'png' || format === 'svg'

async function layoutOf(network: Network, { person, organisation }: NetworkFilters): Promise<Layout> {
  const { nodes } = network
  if (nodes.length > DRAWN) return placeMany(network, LARGE_SHEET)
  const centred = person ?? organisation
  const middle = centred !== undefined && nodes[0]?.id === centred
  return layoutNetwork(network, nodes.length > SMALL ? SHEET : SMALL_SHEET, middle)
}

/** The file in the form chosen. Pictures are drawn here, of what the server says may be on them. */
async function make(asked: NetworkFilters, title: string, format: Format, reason: string): Promise<Blob> {
  if (!isPicture(format)) return client.map.export({ ...asked, format, reason })
  const network = await client.map.exportPicture({ ...asked, format, reason })
  const layout = await layoutOf(network, asked)
  if (format === 'svg') return new Blob([drawingSvg(layout, title, network.taken)], { type: 'image/svg+xml' })
  const png = await drawingPng(layout, network.taken)
  if (!png) throw new Error('The picture could not be drawn')
  return png
}

/** A network leaves the house only with a reason, and the log keeps who took it. */
export function ExportDialog({ asked, title, fitting, onClose }: Props) {
  const [format, setFormat] = useState<Format>('png')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const take = useMutation({
    mutationFn: () => make(asked, title, format, reason.trim()),
    onSuccess: (file) => {
      // The server's name says when a file does not hold all.
      saveFile(file instanceof File && file.name ? file.name : `map.${format}`, file)
      toast(EXPORT.done)
      onClose()
    },
  })
  const go = () => {
    setTried(true)
    if (reason.trim()) take.mutate()
  }
  const acts = (
    <>
      <Button onPress={onClose}>{EXPORT.leave}</Button>
      <Button kind="main" pending={take.isPending} onPress={go}>
        {EXPORT.go}
      </Button>
    </>
  )
  return (
    <Dialog title={EXPORT.title} open onClose={onClose} acts={acts} strict>
      <RadioChips label={EXPORT.format} value={format} onChange={setFormat} options={FORMATS} />
      <TextField
        label={EXPORT.reason}
        hint={EXPORT.reasonHint}
        required
        value={reason}
        onChange={setReason}
        maxLength={300}
        error={tried && !reason.trim() ? EXPORT.reasonMissing : undefined}
      />
      <p>{isPicture(format) ? EXPORT.asShown : EXPORT.holds(Math.min(fitting, MOST_NODES), fitting)}</p>
      <p>{EXPORT.about}</p>
      <Failed error={take.error} />
    </Dialog>
  )
}
