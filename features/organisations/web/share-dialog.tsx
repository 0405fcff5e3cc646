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
import type { ActProps } from './organisation-acts.tsx'
import { useCoalitions } from './queries.ts'
import { organisationWords } from './words.ts'

const WAYS = [
  { value: 'share', label: 'Share' },
  { value: 'stop', label: 'Stop sharing' },
] as const
type Way = (typeof WAYS)[number]['value']

export function ShareDialog(props: ActProps) {
  const coalitions = useCoalitions()
  if (coalitions.length > 0) return <Sharing {...props} coalitions={coalitions} />
  const acts = <Button onPress={props.onClose}>Leave it</Button>
  return (
    <Dialog title="Share with a coalition" open onClose={props.onClose} acts={acts}>
      <p>There is no coalition yet. Add one under Branches, then invite its partners under Organisers.</p>
    </Dialog>
  )
}

type SharingProps = ActProps & { coalitions: readonly { id: string; name: string }[] }

function Sharing({ picked, onClose, coalitions }: SharingProps) {
  const [coalitionId, setCoalitionId] = useState('')
  const [way, setWay] = useState<Way>('share')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const which = organisationWords(picked.count)
  const name = coalitions.find((each) => each.id === coalitionId)?.name ?? 'this coalition'
  const share = useMutation(
    api.organisations.share.mutationOptions({
      onSuccess: ({ changed }) => {
        const done = organisationWords(changed)
        toast(way === 'share' ? `${done} shared with ${name}.` : `No longer shared with ${name}.`)
        onClose()
      },
    }),
  )
  const go = () => {
    setAsked(true)
    const why = reason.trim()
    if (coalitionId && why)
      share.mutate({ selection: picked.selection, coalitionId, share: way === 'share', reason: why })
  }
  const acts = (
    <>
      <Button onPress={onClose}>Leave it</Button>
      <Button kind="main" pending={share.isPending} onPress={go}>
        {way === 'share' ? `Share ${which}` : `Stop sharing ${which}`}
      </Button>
    </>
  )
  return (
    <Dialog title={`Share ${which} with a coalition`} open onClose={onClose} acts={acts} strict>
      <RadioChips label="What to do" value={way} onChange={setWay} options={WAYS} />
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
          ? `Partners in ${name} will see what it is, where, and how to reach it. They never see who of us belongs there, our tags, or how we judge it.`
          : `Partners in ${name} will no longer see ${which}. What they wrote down elsewhere stays with them.`}
      </p>
      <Failed error={share.error} />
    </Dialog>
  )
}
