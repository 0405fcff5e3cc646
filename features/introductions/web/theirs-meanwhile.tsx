import { Button } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import type { Introduction } from '../contract.ts'
import { BriefText } from './brief-text.tsx'
import { BRIEF } from './words.ts'

type Props = { theirs: Introduction; onMine: () => void; onTheirs: () => void }

/** Somebody saved the brief after this one was begun: both stand here, and whoever writes chooses. */
export const TheirsMeanwhile = ({ theirs, onMine, onTheirs }: Props) => (
  <Note title={BRIEF.meanwhile} kind="wait">
    <Stack>
      <p>{BRIEF.both}</p>
      <BriefText introduction={theirs} />
      <Line>
        <Button onPress={onTheirs}>{BRIEF.takeTheirs}</Button>
        <Button onPress={onMine}>{BRIEF.takeMine}</Button>
      </Line>
    </Stack>
  </Note>
)
