import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { saveFile } from '#ui/save-file.ts'
import { tiesFile } from '#ui/ties-export.ts'
import { TiesPicture, type TiesPictureProps } from '#ui/ties-picture.tsx'
import { toast } from '#ui/toasts.ts'
import { client } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useMe } from '#web/session.ts'
import { TAKE_PICTURE } from './words.ts'

type Shown = Pick<TiesPictureProps, 'title' | 'nodes' | 'edges'>
type Format = 'png' | 'svg'

/** The picture without whoever asked to be left alone, as the server says, and with who took it at its foot. */
async function make({ title, nodes, edges }: Shown, format: Format, reason: string): Promise<Blob> {
  const idsOf = (kind: string) => nodes.filter((node) => node.kind === kind).map(({ id }) => id)
  const shown = { people: idsOf('person'), organisations: idsOf('organisation') }
  const { people, organisations, taken } = await client.ties.takePicture({ ...shown, format, reason })
  const may = new Set([...people, ...organisations])
  const left = edges.filter(({ from, to }) => may.has(from) && may.has(to))
  return tiesFile({ title, nodes: nodes.filter(({ id }) => may.has(id)), edges: left, taken }, format)
}

function TakeDialog({ format, onClose, ...shown }: Shown & { format: Format; onClose: () => void }) {
  const take = useMutation({
    mutationFn: (reason: string) => make(shown, format, reason),
    onSuccess: (file) => {
      saveFile(`${shown.title.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()}.${format}`, file)
      toast(TAKE_PICTURE.done)
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={TAKE_PICTURE.title}
      open
      onClose={onClose}
      onConfirm={(reason) => take.mutate(reason)}
      confirm={TAKE_PICTURE.go}
      pending={take.isPending}
      reasonLabel={TAKE_PICTURE.reason}
    >
      <p>{TAKE_PICTURE.about}</p>
      <Failed error={take.error} />
    </ConfirmDialog>
  )
}

/** Ties as a small network; whoever may take lists away takes it too, with a reason that the log keeps. */
export function TiesDrawn(shown: Shown) {
  const [format, setFormat] = useState<Format | null>(null)
  const role = useMe()?.organiser.role
  const takes = role === 'region' || role === 'branch'
  return (
    <>
      <TiesPicture {...shown} onSave={takes ? setFormat : undefined} />
      {format ? <TakeDialog {...shown} format={format} onClose={() => setFormat(null)} /> : null}
    </>
  )
}
