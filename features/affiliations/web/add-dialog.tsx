import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Stack } from '#ui/stack.tsx'
import { toast } from '#ui/toasts.ts'
import { client } from '#web/api/client.ts'
import { fieldWords } from '#web/errors.ts'
import { Failed } from '#web/failed.tsx'
import { PickOrganisation } from './pick-organisation.tsx'
import { PickPerson } from './pick-person.tsx'
import type { Picked } from './picked.ts'
import { NEW_TIE, TieFields, tieInput } from './tie-fields.tsx'
import { AFFILIATION, ERROR_WORDS, FIELD_WORDS } from './words.ts'

export type About =
  | { personId: string; organisationId?: undefined }
  | { organisationId: string; personId?: undefined }

type Kind = NonNullable<Parameters<typeof client.affiliations.record>[0]['newOrganisation']>['kinds'][number]

/** Saves the tie; someone new is written down first, under an id that stays the same if it has to be sent again. */
function useAdding(about: About, onSaved: () => void) {
  const id = useRef(newId())
  return useMutation({
    mutationFn: async ({ picked, kind, tie }: { picked: Picked; kind: string; tie: typeof NEW_TIE }) => {
      if (!about.personId && picked.fresh)
        await client.people.record({ id: picked.id, name: picked.label, kind: 'public' })
      const organisation = about.organisationId
        ? { organisationId: about.organisationId }
        : picked.fresh
          ? { newOrganisation: { id: picked.id, name: picked.label, kinds: [kind as Kind] } }
          : { organisationId: picked.id }
      return client.affiliations.record({
        id: id.current,
        personId: about.personId ?? picked.id,
        ...organisation,
        ...tieInput(tie),
      })
    },
    onSuccess: () => {
      id.current = newId()
      toast(AFFILIATION.saved)
      onSaved()
    },
  })
}

/** Pick who or what, tap a role, saved. */
export function AddDialog({ about, title, onClose }: { about: About; title: string; onClose: () => void }) {
  const [picked, setPicked] = useState<Picked | null>(null)
  const [kind, setKind] = useState('other')
  const [tie, setTie] = useState(NEW_TIE)
  const [missing, setMissing] = useState(false)
  const save = useAdding(about, onClose)
  const errors = fieldWords(save.error, FIELD_WORDS)
  const needed =
    missing && !picked ? FIELD_WORDS[about.personId ? 'organisationId' : 'toPersonId'] : undefined
  const pick = { value: picked, onChange: setPicked, error: needed, autoFocus: true }
  const acts = (
    <>
      <Button onPress={onClose}>Leave it</Button>
      <Button
        kind="main"
        pending={save.isPending}
        onPress={() => (picked ? save.mutate({ picked, kind, tie }) : setMissing(true))}
      >
        {AFFILIATION.save}
      </Button>
    </>
  )
  return (
    <Dialog title={title} open onClose={onClose} acts={acts}>
      <Stack>
        {about.personId ? (
          <PickOrganisation {...pick} kind={kind} onKind={setKind} />
        ) : (
          <PickPerson {...pick} />
        )}
        <TieFields
          values={tie}
          onChange={(change) => setTie({ ...tie, ...change })}
          errors={errors}
          full={false}
        />
        <Failed error={save.error} words={ERROR_WORDS} />
      </Stack>
    </Dialog>
  )
}
