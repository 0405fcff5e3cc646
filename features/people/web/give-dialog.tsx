import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Select } from '#ui/select.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { ActProps } from './people-acts.tsx'
import { nameOf, useListeners } from './places.ts'
import { peopleWords } from './words.ts'

export function GiveDialog({ picked, onClose }: ActProps) {
  const listeners = useListeners()
  const [organiserId, setOrganiserId] = useState('')
  const [way, setWay] = useState<'give' | 'take'>('give')
  const who = peopleWords(picked.count)
  const name = nameOf(listeners, organiserId)
  const give = useMutation(
    api.people.assign.mutationOptions({
      onSuccess: ({ changed }) => {
        toast(
          way === 'give' ? `${name} now has ${peopleWords(changed)} of these.` : `Taken back from ${name}.`,
        )
        onClose()
      },
    }),
  )
  const acts = (
    <>
      <Button onPress={onClose}>Leave it</Button>
      {listeners.length > 0 ? (
        <Button
          kind="main"
          disabled={!organiserId}
          pending={give.isPending}
          onPress={() => give.mutate({ selection: picked.selection, organiserId, give: way === 'give' })}
        >
          {way === 'give' ? `Give ${who}` : `Take back ${who}`}
        </Button>
      ) : (
        <LinkButton href="/organisers" kind="main">
          Invite a listener
        </LinkButton>
      )}
    </>
  )
  if (listeners.length === 0)
    return (
      <Dialog title="Give to a listener" open onClose={onClose} acts={acts}>
        <p>A listener sees only the people given to them. Nobody has that role here yet.</p>
      </Dialog>
    )
  return (
    <Dialog title={`Give ${who} to a listener`} open onClose={onClose} acts={acts} strict>
      <RadioChips
        label="What to do"
        value={way}
        onChange={setWay}
        options={[
          { value: 'give', label: 'Give' },
          { value: 'take', label: 'Take back' },
        ]}
      />
      <Select
        label="Listener"
        empty="Choose one"
        value={organiserId}
        onChange={setOrganiserId}
        options={listeners.map((each) => ({ value: each.id, label: each.name }))}
      />
      <p>
        {way === 'give'
          ? `${name || 'The listener'} will see ${who}: what is written down about them, whom they know and where they belong. Not what tells of faith, origin, politics or health, and not what others wrote up of a talk.`
          : `${name || 'The listener'} will no longer see ${who}, unless they wrote them down themselves.`}
      </p>
      <Failed error={give.error} />
    </Dialog>
  )
}
