import { useState } from 'react'
import { Dialog } from '#ui/dialog.tsx'
import { Stack } from '#ui/stack.tsx'
import { client } from '#web/api/client.ts'
import { fieldWords } from '#web/errors.ts'
import { Failed } from '#web/failed.tsx'
import { AddActs } from './add-acts.tsx'
import { PickOrganisation } from './pick-organisation.tsx'
import { PickPerson } from './pick-person.tsx'
import type { Picked } from './picked.ts'
import { useSavedAtOnce } from './saved-at-once.ts'
import { NEW_TIE, TieFields, type TieValues, tieInput } from './tie-fields.tsx'
import { ERROR_WORDS, FIELD_WORDS } from './words.ts'

export type About =
  | { personId: string; organisationId?: undefined }
  | { organisationId: string; personId?: undefined }

type Kind = NonNullable<Parameters<typeof client.affiliations.record>[0]['newOrganisation']>['kinds'][number]

/** Someone new is written down first, under an id that stays the same if it has to be sent again. */
async function record(about: About, id: string, picked: Picked, kind: string, tie: TieValues) {
  if (!about.personId && picked.fresh)
    await client.people.record({ id: picked.id, name: picked.label, kind: 'public' })
  const organisation = about.organisationId
    ? { organisationId: about.organisationId }
    : picked.fresh
      ? { newOrganisation: { id: picked.id, name: picked.label, kinds: [kind as Kind] } }
      : { organisationId: picked.id }
  const personId = about.personId ?? picked.id
  return client.affiliations.record({ id, personId, ...organisation, ...tieInput(tie) })
}

/** Pick who or what, and it is saved; a tap on a role says more. Somebody or something new is written down by Save. */
export function AddDialog({ about, title, onClose }: { about: About; title: string; onClose: () => void }) {
  const [kind, setKind] = useState('other')
  const adding = useSavedAtOnce({
    first: NEW_TIE,
    record: (id, picked, tie) => record(about, id, picked, kind, tie),
    change: (id, tie) => client.affiliations.change({ id, ...tieInput(tie) }),
    remove: (id) => client.affiliations.remove({ id }),
    onClose,
  })
  const { picked, saved } = adding
  const onChange = (to: Picked | null) => {
    adding.pick(to)
    if (to && !to.fresh) adding.save(to)
  }
  const pick = { value: picked, onChange, autoFocus: true, disabled: saved }
  const onSave = picked?.fresh ? () => adding.save(picked) : undefined
  return (
    <Dialog
      title={title}
      open
      onClose={saved ? adding.done : onClose}
      acts={<AddActs adding={adding} onClose={onClose} onSave={onSave} />}
    >
      <Stack>
        {about.personId ? (
          <PickOrganisation {...pick} kind={kind} onKind={setKind} />
        ) : (
          <PickPerson {...pick} />
        )}
        <TieFields
          values={adding.tie}
          onChange={(change) => adding.say(change, { typing: 'roleWords' in change })}
          errors={fieldWords(adding.error, FIELD_WORDS)}
          full={false}
        />
        <Failed error={adding.error} words={ERROR_WORDS} />
      </Stack>
    </Dialog>
  )
}
