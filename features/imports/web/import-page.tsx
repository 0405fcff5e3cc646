import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { LinkButton } from '#ui/link-button.tsx'
import { Page } from '#ui/page.tsx'
import { Stack } from '#ui/stack.tsx'
import { Failed } from '#web/failed.tsx'
import { useGo } from '#web/go.ts'
import { useMe } from '#web/session.ts'
import type { TableKind } from '../mapping.contract.ts'
import { ChooseFile } from './choose-file.tsx'
import { PastImports } from './past-imports.tsx'
import { fileWords } from './problem-words.ts'
import { sendFile } from './send-file.ts'
import { ShareBar } from './share-bar.tsx'
import { TakeOut } from './take-out.tsx'

/** A list is brought here; what becomes of it is decided on its own page. */
export function ImportPage() {
  const go = useGo()
  const region = useMe()?.organiser.role === 'region'
  const [kind, setKind] = useState<TableKind>('people')
  const [share, setShare] = useState(0)
  const send = useMutation({
    mutationFn: async (file: File) => {
      const id = newId()
      setShare(0)
      await sendFile({ id, kind, file }, setShare)
      return id
    },
    onSuccess: (id) => go(`/imports/${id}`),
  })
  return (
    <Page
      title="Import a list"
      soft="Look first: nothing is written until you say so."
      width="wide"
      actions={region ? <LinkButton href="/custom-fields">Fields of our own</LinkButton> : null}
    >
      <Stack gap="large">
        <ChooseFile
          kind={kind}
          onKind={setKind}
          disabled={send.isPending}
          onFile={(file) => send.mutate(file)}
        />
        <Failed error={send.error} words={fileWords(send.error)} />
        {send.isPending ? <ShareBar label={`Sending ${send.variables.name}`} share={share} /> : null}
        <PastImports />
        <TakeOut />
      </Stack>
    </Page>
  )
}
