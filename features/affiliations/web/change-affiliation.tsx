import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Stack } from '#ui/stack.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { fieldWords } from '#web/errors.ts'
import { Failed } from '#web/failed.tsx'
import type { Affiliation } from '../contract.ts'
import { TieFields, tieInput } from './tie-fields.tsx'
import { AFFILIATION, ERROR_WORDS, FIELD_WORDS } from './words.ts'

/** Everything about a tie, and taking it away. */
export function ChangeAffiliation({
  affiliation,
  onClose,
}: {
  affiliation: Affiliation
  onClose: () => void
}) {
  const [tie, setTie] = useState({
    role: affiliation.role,
    roleWords: affiliation.roleWords ?? '',
    strength: affiliation.strength,
    sinceYear: affiliation.sinceYear,
    willing: affiliation.willingToIntroduce,
    source: affiliation.source ?? '',
  })
  const done = (text: string) => () => {
    toast(text)
    onClose()
  }
  const change = useMutation(api.affiliations.change.mutationOptions({ onSuccess: done(AFFILIATION.saved) }))
  const remove = useMutation(
    api.affiliations.remove.mutationOptions({ onSuccess: done(AFFILIATION.removed) }),
  )
  const acts = (
    <>
      <Button kind="danger" pending={remove.isPending} onPress={() => remove.mutate({ id: affiliation.id })}>
        {AFFILIATION.remove}
      </Button>
      <Button
        kind="main"
        pending={change.isPending}
        onPress={() => change.mutate({ id: affiliation.id, ...tieInput(tie) })}
      >
        {AFFILIATION.save}
      </Button>
    </>
  )
  return (
    <Dialog
      title={`${affiliation.person.name} – ${affiliation.organisation.name}`}
      open
      onClose={onClose}
      acts={acts}
    >
      <Stack>
        <TieFields
          values={tie}
          onChange={(next) => setTie({ ...tie, ...next })}
          errors={fieldWords(change.error, FIELD_WORDS)}
          full
        />
        <Failed error={change.error ?? remove.error} words={ERROR_WORDS} />
      </Stack>
    </Dialog>
  )
}
