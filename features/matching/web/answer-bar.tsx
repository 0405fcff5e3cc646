import { Button } from '#ui/button.tsx'
import styles from './matching.module.css'
import { SAME } from './words.ts'

type Props = {
  onSame: () => void
  onDifferent: () => void
  onLater?: () => void
  onUndo?: (() => void) | undefined
  /** What was answered last, read out as it changes. */
  said?: string
  keys: boolean
  pending?: boolean
}

const Key = ({ shown, children }: { shown: boolean; children: string }) =>
  shown ? (
    <span className={styles.key} aria-hidden="true">
      {children}
    </span>
  ) : null

/** The answers, in sight at the bottom of the page. */
export function AnswerBar({ onSame, onDifferent, onLater, onUndo, said = '', keys, pending = false }: Props) {
  return (
    <>
      <div className={styles.said}>
        <span role="status">{said}</span>
        {onUndo ? (
          <Button kind="quiet" onPress={onUndo}>
            {SAME.undo}
            <Key shown={keys}>U</Key>
          </Button>
        ) : null}
      </div>
      <div className={styles.acts}>
        <Button kind="main" onPress={onSame} pending={pending}>
          {SAME.same}
          <Key shown={keys}>S</Key>
        </Button>
        <Button onPress={onDifferent}>
          {SAME.different}
          <Key shown={keys}>D</Key>
        </Button>
        {onLater ? (
          <Button onPress={onLater}>
            {SAME.later}
            <Key shown={keys}>L</Key>
          </Button>
        ) : null}
      </div>
    </>
  )
}
