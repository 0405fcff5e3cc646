import { Button } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { Line } from '#ui/stack.tsx'

type Props = {
  form: { begunBefore: boolean; startAfresh: (blank: never) => Promise<void> }
  /** The empty form, with an id of its own. */
  blank: () => object
}

/** Someone who meant to write down the next one must see that this is still the last. */
export function BegunBefore({ form, blank }: Props) {
  if (!form.begunBefore) return null
  return (
    <Note title="You had begun this on this device">
      <p>
        We have not heard that it was saved, so it was kept for you. Carry on below, or begin with an empty
        form.
      </p>
      <Line>
        <Button onPress={() => void form.startAfresh(blank() as never)}>
          Throw it away and start afresh
        </Button>
      </Line>
    </Note>
  )
}
