import { Button } from '#ui/button.tsx'
import type { useSavedAtOnce } from './saved-at-once.ts'
import { AFFILIATION } from './words.ts'

type Props = {
  adding: Pick<ReturnType<typeof useSavedAtOnce>, 'saved' | 'pending' | 'undo' | 'done'>
  onClose: () => void
  /** For someone or something new; picking who is there already is enough. */
  onSave?: (() => void) | undefined
}

/** Before the tie is saved there is hardly anything to press; afterwards it can be taken back. */
export function AddActs({ adding: { saved, pending, undo, done }, onClose, onSave }: Props) {
  if (!saved)
    return (
      <>
        <Button onPress={onClose}>Leave it</Button>
        {onSave ? (
          <Button kind="main" pending={pending} onPress={onSave}>
            {AFFILIATION.save}
          </Button>
        ) : null}
      </>
    )
  return (
    <>
      <Button onPress={undo}>{AFFILIATION.undo}</Button>
      <Button kind="main" onPress={done}>
        {AFFILIATION.done}
      </Button>
    </>
  )
}
