import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { later } from '#ui/later.tsx'
import { number } from '#ui/number.ts'
import { SelectionBar } from '#ui/selection-bar.tsx'
import { Soft } from '#ui/text.tsx'
import { MOST_BY_HAND, type Picked } from './selection.ts'

type Act = 'tag' | 'give' | 'ring' | 'share' | 'export'
const ACTS: readonly { act: Act; label: string }[] = [
  { act: 'tag', label: 'Tag' },
  { act: 'give', label: 'Give to a listener' },
  { act: 'ring', label: 'Phone list' },
  { act: 'share', label: 'Share' },
  { act: 'export', label: 'Export' },
]
const DIALOGS = {
  tag: later(() => import('./tag-dialog.tsx').then((m) => m.TagDialog)),
  give: later(() => import('./give-dialog.tsx').then((m) => m.GiveDialog)),
  ring: later(() => import('#features/phone-lists/web/public.tsx').then((m) => m.PhoneListDialog)),
  share: later(() => import('./share-dialog.tsx').then((m) => m.ShareDialog)),
  export: later(() => import('./export-dialog.tsx').then((m) => m.ExportDialog)),
}

/** What every dialog about picked people needs. */
export type ActProps = { picked: Picked; onClose: () => void }

export function PeopleActs({ picked, matching }: { picked: Picked; matching: number | undefined }) {
  const [act, setAct] = useState<Act | null>(null)
  const Dialog = act ? DIALOGS[act] : null
  const close = () => setAct(null)
  const more = matching !== undefined && !picked.all && matching > picked.count
  return (
    <>
      {picked.count === 0 ? (
        <Soft>Pick people to tag them, give them to a listener, or take the list with you.</Soft>
      ) : null}
      <SelectionBar count={picked.count} what="people" onClear={picked.clear}>
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
