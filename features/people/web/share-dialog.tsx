import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Select } from '#ui/select.tsx'
import { TextField } from '#ui/text-field.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { ActProps } from './people-acts.tsx'
import { nameOf, useCoalitions } from './places.ts'
import { peopleWords } from './words.ts'

export function ShareDialog({ picked, onClose }: ActProps) {
  const coalitions = useCoalitions()
  const [coalitionId, setCoalitionId] = useState('')
  const [way, setWay] = useState<'share' | 'stop'>('share')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const who = peopleWords(picked.count)
  const name = nameOf(coalitions, coalitionId) || 'this coalition'
  const share = useMutation(
    api.people.share.mutationOptions({
      onSuccess: ({ changed }) => {
        toast(
          way === 'share' ? `${peopleWords(changed)} shared with ${name}.` : `No longer shared with ${name}.`,
        )
        onClose()
      },
    }),
  )
  const go = () => {
    setAsked(true)
    if (coalitionId && reason.trim())
      share.mutate({
        selection: picked.selection,
        coalitionId,
        share: way === 'share',
        reason: reason.trim(),
      })
  }
  const acts = (
    <>
      <Button onPress={onClose}>Leave it</Button>
      {coalitions.length > 0 ? (
        <Button kind="main" pending={share.isPending} onPress={go}>
          {way === 'share' ? `Share ${who}` : `Stop sharing ${who}`}
        </Button>
      ) : null}
    </>
  )
  if (coalitions.length === 0)
    return (
      <Dialog title="Share with a coalition" open onClose={onClose} acts={acts}>
        <p>There is no coalition yet. Add one under Branches, then invite its partners under Organisers.</p>
      </Dialog>
    )
  return (
    <Dialog title={`Share ${who} with a coalition`} open onClose={onClose} acts={acts} strict>
      <RadioChips
        label="What to do"
        value={way}
        onChange={setWay}
        options={[
          { value: 'share', label: 'Share' },
          { value: 'stop', label: 'Stop sharing' },
        ]}
      />
      <Select
        label="Coalition"
        empty="Choose one"
        value={coalitionId}
        onChange={setCoalitionId}
        options={coalitions.map((each) => ({ value: each.id, label: each.name }))}
        error={asked && !coalitionId ? 'Please choose a coalition.' : undefined}
      />
      <TextField
        label="Why"
        hint="Kept in the log, with your name."
        required
        value={reason}
        onChange={setReason}
        maxLength={300}
        error={asked && !reason.trim() ? 'Please say why in a few words.' : undefined}
      />
      <p>
        {way === 'share'
          ? `Partners in ${name} will see ${who}: the name, phone, mail and the first half of the postcode. They never see whether someone is in the union, where they work or what was noted.`
          : `Partners in ${name} will no longer see ${who}. What they wrote down elsewhere stays with them.`}
      </p>
      <Failed error={share.error} />
    </Dialog>
  )
}
