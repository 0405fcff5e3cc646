import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { CheckChips } from '#ui/check-chips.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { ActProps } from './organisation-acts.tsx'
import { useTags } from './queries.ts'
import { TagsField } from './tags-field.tsx'
import { organisationWords } from './words.ts'

const quoted = (tags: readonly string[]) => tags.map((tag) => `“${tag}”`).join(', ')

export function TagDialog({ picked, onClose }: ActProps) {
  const [add, setAdd] = useState<string[]>([])
  const [remove, setRemove] = useState<string[]>([])
  const known = useTags().slice(0, 30)
  const which = organisationWords(picked.count)
  const change = useMutation(
    api.organisations.tag.mutationOptions({
      onSuccess: ({ changed }) => {
        toast(`Tags changed for ${organisationWords(changed)}.`)
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
        Tag {which}
      </Button>
    </>
  )
  return (
    <Dialog title={`Tag ${which}`} open onClose={onClose} acts={acts} strict>
      <TagsField label="Add these tags" value={add} onChange={setAdd} />
      {known.length > 0 ? (
        <CheckChips
          label="Take these away"
          value={remove}
          onChange={setRemove}
          options={known.map(({ tag }) => ({ value: tag, label: tag }))}
        />
      ) : null}
      <p aria-live="polite">
        {nothing ? 'Choose a tag to add or to take away.' : null}
        {add.length > 0 ? `${which} will carry ${quoted(add)}. ` : null}
        {remove.length > 0 ? `${quoted(remove)} will be taken from those that carry it.` : null}
      </p>
      <Failed error={change.error} />
    </Dialog>
  )
}
