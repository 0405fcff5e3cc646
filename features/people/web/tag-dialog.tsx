import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { ActProps } from './people-acts.tsx'
import { TagsField } from './tags-field.tsx'
import { peopleWords } from './words.ts'

const quoted = (tags: readonly string[]) => tags.map((tag) => `“${tag}”`).join(', ')

export function TagDialog({ picked, onClose }: ActProps) {
  const [add, setAdd] = useState<string[]>([])
  const [remove, setRemove] = useState<string[]>([])
  const who = peopleWords(picked.count)
  const change = useMutation(
    api.people.tag.mutationOptions({
      onSuccess: ({ changed }) => {
        toast(`Tags changed for ${peopleWords(changed)}.`)
        onClose()
      },
    }),
  )
  const nothing = add.length === 0 && remove.length === 0
  const acts = (
    <>
      <Button onPress={onClose}>Leave it</Button>
      <Button
        kind="main"
        disabled={nothing}
        pending={change.isPending}
        onPress={() => change.mutate({ selection: picked.selection, add, remove })}
      >
        Tag {who}
      </Button>
    </>
  )
  return (
    <Dialog title={`Tag ${who}`} open onClose={onClose} acts={acts} strict>
      <TagsField label="Add these tags" value={add} onChange={setAdd} />
      <TagsField label="Take these tags away" value={remove} onChange={setRemove} inUse />
      <p aria-live="polite">
        {nothing ? 'Choose a tag to add or to take away.' : null}
        {add.length > 0 ? `${who} will carry ${quoted(add)}. ` : null}
        {remove.length > 0 ? `${quoted(remove)} will be taken from whoever of them carries it. ` : null}
        {nothing ? null : 'Everyone who sees them sees their tags.'}
      </p>
      <Failed error={change.error} />
    </Dialog>
  )
}
