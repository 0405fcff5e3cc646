import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { ImportRecord } from '../contract.ts'
import { fileWords } from './problem-words.ts'
import { ShareBar } from './share-bar.tsx'
import { rowWords } from './words.ts'

const WORDS: Partial<Record<ImportRecord['state'], { label: string; soft: string }>> = {
  reading: { label: 'Reading the list', soft: 'Nothing is written. You can leave this page and come back.' },
  writing: {
    label: 'Bringing it in',
    soft: 'You can leave this page. If the server stops, it goes on where it was.',
  },
  undoing: { label: 'Taking it back', soft: 'You can leave this page and come back.' },
}

/** A job that goes on by itself: how far it has come, and stopping it. */
export function UnderWay({ record: { id, state, progress } }: { record: ImportRecord }) {
  const [asking, setAsking] = useState(false)
  const cancel = useMutation(api.imports.cancel.mutationOptions({ onSettled: () => setAsking(false) }))
  const { label, soft } = WORDS[state]!
  const stop = () => cancel.mutate({ id })
  return (
    <Stack>
      <div role="status">
        <ShareBar label={`${label}: ${rowWords(progress.rows)} so far`} share={progress.share} />
      </div>
      <Soft>{soft}</Soft>
      <Failed error={cancel.error} words={fileWords(cancel.error)} />
      {state === 'undoing' ? null : (
        <Line>
          <Button onPress={state === 'writing' ? () => setAsking(true) : stop} pending={cancel.isPending}>
            Stop
          </Button>
        </Line>
      )}
      <ConfirmDialog
        title="Stop bringing it in?"
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={stop}
        confirm="Stop, and take back what came in"
        pending={cancel.isPending}
      >
        What came in so far is taken back, so that nothing is left half done.
      </ConfirmDialog>
    </Stack>
  )
}
