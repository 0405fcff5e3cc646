import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { datedName, saveFile } from '#ui/save-file.ts'
import { Section } from '#ui/section.tsx'
import { Line } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { toast } from '#ui/toasts.ts'
import { client } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { TableKind } from '../mapping.contract.ts'
import { KINDS, kindLabel } from './words.ts'

const EVERYTHING = { selection: { filters: {} }, format: 'csv' as const }
const TAKE: Record<TableKind, (reason: string) => Promise<File>> = {
  people: (reason) => client.people.export({ ...EVERYTHING, reason }),
  organisations: (reason) => client.organisations.export({ ...EVERYTHING, reason }),
  affiliations: (reason) => client.affiliations.export({ reason }),
  connections: (reason) => client.connections.export({ reason }),
  workplaces: (reason) => client.branches.workplaces.export({ reason }),
}

/** Everything we may see, a list of each kind, in the form in which it can be brought again. */
export function TakeOut() {
  const [kind, setKind] = useState<TableKind | null>(null)
  return (
    <Section title="Take a list with you">
      <Soft>
        Each is a table (CSV) that can be brought in again, here or elsewhere. Bring organisations first, then
        workplaces, people, and who belongs where and knows whom.
      </Soft>
      <Line>
        {KINDS.map(({ value, label }) => (
          <Button key={value} onPress={() => setKind(value)}>
            {label}
          </Button>
        ))}
      </Line>
      {kind ? <Reason kind={kind} onClose={() => setKind(null)} /> : null}
    </Section>
  )
}

function Reason({ kind, onClose }: { kind: TableKind; onClose: () => void }) {
  const take = useMutation({
    mutationFn: (reason: string) => TAKE[kind](reason),
    onSuccess: (file) => {
      saveFile(datedName(kind, 'csv'), file)
      toast('The file is in your downloads. Delete it when you are done.')
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={`Take with you: ${kindLabel(kind).toLowerCase()}`}
      open
      onClose={onClose}
      onConfirm={(reason) => take.mutate(reason)}
      confirm="Take this list"
      pending={take.isPending}
      reasonLabel="What for"
    >
      <p>
        A table of all that you may see will be saved on this device. Whoever asked not to be contacted is
        left out. What for, your name and the day stand in the file.
      </p>
      <Failed error={take.error} />
    </ConfirmDialog>
  )
}
