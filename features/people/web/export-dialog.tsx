import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { datedName, saveFile } from '#ui/save-file.ts'
import { TextField } from '#ui/text-field.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { ActProps } from './people-acts.tsx'
import { peopleWords } from './words.ts'

const FORMATS = [
  { value: 'csv', label: 'A table (CSV)' },
  { value: 'vcard', label: 'Cards for an address book (vCard)' },
] as const

/** A list leaves the house only with a reason, and the log keeps who took it. */
export function ExportDialog({ picked, onClose }: ActProps) {
  const [format, setFormat] = useState<'csv' | 'vcard'>('csv')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const who = peopleWords(picked.count)
  const take = useMutation(
    api.people.export.mutationOptions({
      onSuccess: (file) => {
        saveFile(datedName('people', format === 'csv' ? 'csv' : 'vcf'), file)
        toast('The file is in your downloads. Delete it when you are done.')
        onClose()
      },
    }),
  )
  const go = () => {
    setAsked(true)
    if (reason.trim()) take.mutate({ selection: picked.selection, format, reason: reason.trim() })
  }
  const acts = (
    <>
      <Button onPress={onClose}>Leave it</Button>
      <Button kind="main" pending={take.isPending} onPress={go}>
        Export {who}
      </Button>
    </>
  )
  return (
    <Dialog title={`Export ${who}`} open onClose={onClose} acts={acts} strict>
      <RadioChips label="As what" value={format} onChange={setFormat} options={FORMATS} />
      <TextField
        label="What for"
        hint="Kept in the log, with your name."
        required
        value={reason}
        onChange={setReason}
        maxLength={300}
        error={asked && !reason.trim() ? 'Please say what for in a few words.' : undefined}
      />
      <p>
        A file with names, phones and mail addresses will be saved on this device. Whoever asked not to be
        contacted is left out; so are the numbers of those who asked for no calls, and the addresses of those
        who asked for no mail.
      </p>
      <Failed error={take.error} />
    </Dialog>
  )
}
