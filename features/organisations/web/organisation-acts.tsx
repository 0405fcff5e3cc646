import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { number } from '#ui/number.ts'
import { SelectionBar } from '#ui/selection-bar.tsx'
import { Soft } from '#ui/text.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { MOST_BY_HAND, type Picked } from './selection.ts'
import { ShareDialog } from './share-dialog.tsx'
import { TagDialog } from './tag-dialog.tsx'

const DIALOGS = { tag: TagDialog, share: ShareDialog, export: ExportDialog }
type Act = keyof typeof DIALOGS
const ACTS: readonly { act: Act; label: string }[] = [
  { act: 'tag', label: 'Tag' },
  { act: 'share', label: 'Share' },
  { act: 'export', label: 'Export' },
]

/** What every dialog about picked organisations needs. */
export type ActProps = { picked: Picked; onClose: () => void }

export function OrganisationActs({ picked, matching }: { picked: Picked; matching: number | undefined }) {
  const [act, setAct] = useState<Act | null>(null)
  const Dialog = act ? DIALOGS[act] : null
  const close = () => setAct(null)
  const more = matching !== undefined && !picked.all && matching > picked.count
  return (
    <>
      {picked.count === 0 && matching ? (
        <Soft>Pick organisations to tag them, share them with a coalition, or take the list with you.</Soft>
      ) : null}
      <SelectionBar count={picked.count} what="organisations" onClear={picked.clear}>
        {more ? <Chip onPress={picked.pickAll}>Select all {number(matching)} that match</Chip> : null}
        {picked.tooMany ? (
          <Soft>At most {number(MOST_BY_HAND)} can be picked by hand. Select all that match, or fewer.</Soft>
        ) : (
          ACTS.map(({ act: each, label }) => (
            <Button key={each} onPress={() => setAct(each)}>
              {label}
            </Button>
          ))
        )}
      </SelectionBar>
      {Dialog ? <Dialog picked={picked} onClose={close} /> : null}
    </>
  )
}
