import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { longDay } from '#ui/day.ts'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { AreaSet } from '../contract.ts'
import { BringFile } from './bring-file.tsx'
import { SETS, sizeWords } from './words.ts'

type Props = {
  sets: readonly AreaSet[]
  onBrought: (set: AreaSet) => void
  /** Just before it is asked for: nothing should show by it any more. */
  onRemoving: (set: AreaSet) => void
}

/** For the regional organiser: what was brought in, taking it away, and bringing in more. */
export const SetsSection = ({ sets, onBrought, onRemoving }: Props) => (
  <Section title={SETS.title}>
    <Stack gap="normal">
      {sets.length > 0 ? (
        <List label={SETS.title}>
          {sets.map((set) => (
            <SetRow key={set.id} set={set} onRemoving={onRemoving} />
          ))}
        </List>
      ) : (
        <Soft>{SETS.none}</Soft>
      )}
      <BringFile sets={sets} onBrought={onBrought} />
    </Stack>
  </Section>
)

function SetRow({ set, onRemoving }: { set: AreaSet } & Pick<Props, 'onRemoving'>) {
  const [asking, setAsking] = useState(false)
  const remove = useMutation(
    api.areas.remove.mutationOptions({
      onMutate: () => onRemoving(set),
      onSuccess: () => {
        setAsking(false)
        toast(SETS.removed(set.name))
      },
    }),
  )
  return (
    <Row
      title={set.name}
      soft={`${sizeWords(set.kind, set.areas)} · ${longDay(set.broughtInAt)}`}
      act={
        <Line>
          <Button kind="quiet" label={`${SETS.remove}: ${set.name}`} onPress={() => setAsking(true)}>
            {SETS.remove}
          </Button>
          <ConfirmDialog
            title={SETS.removeTitle(set.name)}
            open={asking}
            onClose={() => setAsking(false)}
            onConfirm={() => remove.mutate({ id: set.id })}
            confirm={SETS.remove}
            danger
            pending={remove.isPending}
          >
            {SETS.removeExplain}
            <Failed error={remove.error} />
          </ConfirmDialog>
        </Line>
      }
    />
  )
}
