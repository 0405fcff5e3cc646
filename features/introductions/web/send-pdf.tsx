import { useMutation } from '@tanstack/react-query'
import { Button } from '#ui/button.tsx'
import { datedName, saveFile } from '#ui/save-file.ts'
import { client } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { PAPER_WORDS } from '#web/paper-acts.tsx'
import { BRIEF } from './words.ts'

const asFile = (content: BlobPart[]) =>
  new File(content, datedName('brief', 'pdf'), { type: 'application/pdf' })

/** Most phones hand a file to any program on them; most desks do not. */
const mayShare = () => navigator.canShare?.({ files: [asFile([])] }) ?? false

/** The page as a PDF, by whatever this phone sends files with. Nothing where it cannot. */
export function SendPdf({ id }: { id: string }) {
  const send = useMutation({
    mutationFn: async () => {
      const file = asFile([await client.introductions.paper({ id })])
      await navigator.share({ files: [file] }).catch((error: unknown) => {
        // Closing the phone's own list is an answer; where the phone would not, the file is not lost.
        if (!(error instanceof DOMException && error.name === 'AbortError')) saveFile(file.name, file)
      })
    },
  })
  if (!mayShare()) return null
  return (
    <>
      <Button onPress={() => send.mutate()} pending={send.isPending}>
        {BRIEF.sendPdf}
      </Button>
      <Failed error={send.error} words={PAPER_WORDS} />
    </>
  )
}
