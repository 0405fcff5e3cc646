import { useMutation } from '@tanstack/react-query'
import { Button } from '#ui/button.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { ImportRecord } from '../contract.ts'
import { fileWords } from './problem-words.ts'

/** A list that was stopped, taken back, or met a fault. */
export function Ended({ record }: { record: ImportRecord }) {
  return (
    <Stack>
      {record.state === 'failed' ? <Fault record={record} /> : null}
      {record.state === 'undone' ? (
        <Soft>This list was taken back. What others had changed since was kept.</Soft>
      ) : null}
      {record.state === 'cancelled' ? <Soft>This list was stopped. Nothing of it was written.</Soft> : null}
      <Line>
        <LinkButton href="/imports">Import another list</LinkButton>
      </Line>
    </Stack>
  )
}

function Fault({ record: { id, problem, hasFile } }: { record: ImportRecord }) {
  const look = useMutation(api.imports.look.mutationOptions())
  const write = useMutation(api.imports.write.mutationOptions())
  const undo = useMutation(api.imports.undo.mutationOptions())
  const cancel = useMutation(api.imports.cancel.mutationOptions())
  const error = { code: problem?.code ?? 'internal', status: 500, data: { fields: problem?.fields ?? {} } }
  // Which of them goes on depends on what it was at; the others are refused and change nothing.
  const goOn = async () => {
    for (const attempt of [look, write, undo])
      if (
        await attempt.mutateAsync({ id }).then(
          () => true,
          () => false,
        )
      )
        return
  }
  const busy = look.isPending || write.isPending || undo.isPending
  return (
    <>
      <Failed error={error} words={fileWords(error)} />
      {undo.error && !busy ? <Failed error={undo.error} words={fileWords(undo.error)} /> : null}
      <Line>
        {hasFile ? (
          <Button kind="main" onPress={goOn} pending={busy}>
            Try again
          </Button>
        ) : null}
        <Button onPress={() => cancel.mutate({ id })} pending={cancel.isPending}>
          Stop, and leave nothing of it
        </Button>
      </Line>
    </>
  )
}
