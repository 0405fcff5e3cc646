import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { datedName, saveFile } from '#ui/save-file.ts'
import { TextField } from '#ui/text-field.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { fieldWords } from '#web/errors.ts'
import { Failed } from '#web/failed.tsx'
import { PAPER_WORDS } from '#web/paper-acts.tsx'
import type { LabelSheet } from '../contract.ts'
import type { ActProps } from './people-acts.tsx'
import { EXPORT, type ExportFormat, peopleWords } from './words.ts'

/** A list leaves the house only with a reason, and the log keeps who took it. */
export function ExportDialog({ picked, onClose }: ActProps) {
  const [format, setFormat] = useState<ExportFormat>('csv')
  const [sheet, setSheet] = useState<LabelSheet>('3x8')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const who = peopleWords(picked.count)
  const take = useMutation(
    api.people.export.mutationOptions({
      onSuccess: (file) => {
        const { name, ending } = EXPORT.files[format]
        saveFile(datedName(name, ending), file)
        toast(EXPORT.saved)
        onClose()
      },
    }),
  )
  const go = () => {
    setAsked(true)
    const input = { selection: picked.selection, format, reason: reason.trim() }
    if (input.reason) take.mutate(format === 'labels' ? { ...input, sheet } : input)
  }
  const refused = fieldWords(take.error, EXPORT.refused).selection
  const acts = (
    <>
      <Button onPress={onClose}>{EXPORT.leave}</Button>
      <Button kind="main" pending={take.isPending} onPress={go}>
        Export {who}
      </Button>
    </>
  )
  return (
    <Dialog title={`Export ${who}`} open onClose={onClose} acts={acts} strict>
      <RadioChips label={EXPORT.as} value={format} onChange={setFormat} options={EXPORT.formats} />
      {format === 'labels' ? (
        <RadioChips label={EXPORT.sheet} value={sheet} onChange={setSheet} options={EXPORT.sheets} />
      ) : null}
      <TextField
        label={EXPORT.reason}
        hint={EXPORT.reasonHint}
        required
        value={reason}
        onChange={setReason}
        maxLength={300}
        error={asked && !reason.trim() ? EXPORT.needsReason : undefined}
      />
      <p>{EXPORT.says[format]}</p>
      {refused ? <p role="alert">{refused}</p> : <Failed error={take.error} words={PAPER_WORDS} />}
    </Dialog>
  )
}
