import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { LabelSheet } from '#kernel/contact/labels.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { datedName, saveFile } from '#ui/save-file.ts'
import { TextField } from '#ui/text-field.tsx'
import { toast } from '#ui/toasts.ts'
import { fieldWords } from './errors.ts'
import { Failed } from './failed.tsx'
import { PAPER_WORDS } from './paper-acts.tsx'
import { TAKE, type TakeFormat } from './take-words.ts'

type Wanted = { format: TakeFormat; sheet?: LabelSheet; reason: string }
type Props = {
  /** "Export 23 people". */
  title: string
  /** What each format holds and leaves out. */
  says: Record<TakeFormat, string>
  files: Record<TakeFormat, { name: string; ending: string }>
  take: (wanted: Wanted) => Promise<File>
  onClose: () => void
}

/** A list leaves the house only with a reason, and the log keeps who took it. */
export function TakeList({ title, says, files, take, onClose }: Props) {
  const [format, setFormat] = useState<TakeFormat>('csv')
  const [sheet, setSheet] = useState<LabelSheet>('3x8')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const taking = useMutation({
    mutationFn: take,
    onSuccess: (file) => {
      saveFile(datedName(files[format].name, files[format].ending), file)
      toast(TAKE.saved)
      onClose()
    },
  })
  const go = () => {
    setAsked(true)
    const wanted = { format, reason: reason.trim() }
    if (wanted.reason) taking.mutate(format === 'labels' ? { ...wanted, sheet } : wanted)
  }
  const refused = fieldWords(taking.error, TAKE.refused).selection
  const acts = (
    <>
      <Button onPress={onClose}>{TAKE.leave}</Button>
      <Button kind="main" pending={taking.isPending} onPress={go}>
        {title}
      </Button>
    </>
  )
  return (
    <Dialog title={title} open onClose={onClose} acts={acts} strict>
      <RadioChips label={TAKE.as} value={format} onChange={setFormat} options={TAKE.formats} />
      {format === 'labels' ? (
        <RadioChips label={TAKE.sheet} value={sheet} onChange={setSheet} options={TAKE.sheets} />
      ) : null}
      <TextField
        label={TAKE.reason}
        hint={TAKE.reasonHint}
        required
        value={reason}
        onChange={setReason}
        maxLength={300}
        error={asked && !reason.trim() ? TAKE.needsReason : undefined}
      />
      <p>{says[format]}</p>
      {refused ? <p role="alert">{refused}</p> : <Failed error={taking.error} words={PAPER_WORDS} />}
    </Dialog>
  )
}
