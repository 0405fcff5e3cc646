import { Button } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { saveFile } from '#ui/save-file.ts'
import { Line } from '#ui/stack.tsx'
import styles from './account.module.css'

type Props = { codes: string[]; onDone: () => void }

/** Shown this once, so leaving them takes a press that says they are kept. */
export function RecoveryCodes({ codes, onDone }: Props) {
  const save = () =>
    saveFile('commonground-recovery-codes.txt', new Blob([`${codes.join('\n')}\n`], { type: 'text/plain' }))
  return (
    <Note title="Keep these recovery codes." kind="wait">
      <p>
        Each opens your account once when your phone is lost. They are shown only now: print them, or write
        them down.
      </p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code} className={styles.secret}>
            {code}
          </li>
        ))}
      </ul>
      <Line>
        <Button onPress={save}>Save as a file</Button>
        <Button kind="main" onPress={onDone}>
          I have kept them
        </Button>
      </Line>
    </Note>
  )
}
