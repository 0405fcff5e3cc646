import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { ImportRecord } from '../contract.ts'
import { KeptList } from './kept-list.tsx'
import { fileWords } from './problem-words.ts'
import { many } from './words.ts'

/** A list that was stopped, taken back, or met a fault. */
export function Ended({ record }: { record: ImportRecord }) {
  return (
    <Stack>
      {record.state === 'failed' ? <Fault record={record} /> : null}
      {record.state === 'undone' ? <TakenBack id={record.id} /> : null}
      {record.state === 'cancelled' ? <Soft>This list was stopped. Nothing of it was written.</Soft> : null}
      <Line>
        <LinkButton href="/imports">Import another list</LinkButton>
      </Line>
    </Stack>
  )
}

/** Somebody's later work is never taken with a list, and nobody should have to look for it. */
function TakenBack({ id }: { id: string }) {
  const found = useQuery(api.imports.undoing.queryOptions({ input: { id } }))
  const kept = found.data?.kept
  const queries = useQueryClient()
  const again = useMutation(
    api.imports.undo.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.imports.key() }),
    }),
  )
  return (
    <>
      <Soft>
        This list was taken back.{' '}
        {kept?.total === 0 ? 'Nothing of it stayed.' : 'What someone had worked with since was kept.'}
      </Soft>
      <Failed error={found.error} onRetry={found.refetch} />
      {found.isPending ? <Busy label="Looking what was kept" /> : null}
      {kept && kept.total > 0 ? (
        <Card title={`Kept: ${many(kept.total, 'record', 'records')}`}>
          <KeptList kept={kept} />
          <Soft>
            Once nothing holds one of these any more, as when a later list is taken back too, it can go as
            well.
          </Soft>
          <Failed error={again.error} words={fileWords(again.error)} />
          <Line>
            <Button onPress={() => again.mutate({ id })} pending={again.isPending}>
              Take back what nothing holds any more
            </Button>
          </Line>
        </Card>
      ) : null}
    </>
  )
}

function Fault({ record: { id, problem, hasFile } }: { record: ImportRecord }) {
  const undoing = problem?.during === 'undoing'
  const part = undoing ? 'undo' : problem?.during === 'writing' ? 'write' : 'look'
  const again = useMutation(api.imports[part].mutationOptions())
  const cancel = useMutation(api.imports.cancel.mutationOptions())
  const error = { code: problem?.code ?? 'internal', status: 500, data: { fields: problem?.fields ?? {} } }
  const refused = again.error ?? cancel.error
  return (
    <>
      <Failed error={error} words={fileWords(error)} />
      <Failed error={refused} words={fileWords(refused)} />
      <Line>
        {hasFile || undoing ? (
          <Button kind="main" onPress={() => again.mutate({ id })} pending={again.isPending}>
            {problem?.code === 'asker_gone' ? 'Go on with it' : 'Try again'}
          </Button>
        ) : null}
        {undoing ? null : (
          <Button onPress={() => cancel.mutate({ id })} pending={cancel.isPending}>
            Stop, and leave nothing of it
          </Button>
        )}
      </Line>
    </>
  )
}
