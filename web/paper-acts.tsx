import { useMutation } from '@tanstack/react-query'
import { Button } from '#ui/button.tsx'
import { datedName, saveFile } from '#ui/save-file.ts'
import { Line } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { toast } from '#ui/toasts.ts'
import type { ErrorWords } from './errors.ts'
import { Failed } from './failed.tsx'

export const PAPER_WORDS: ErrorWords = {
  no_paper: {
    title: 'Your Commonground cannot draw PDFs just now.',
    safe: 'Everything else works.',
    next: 'Print the page with your browser, or tell whoever looks after your Commonground.',
  },
}

type Props = {
  /** Begins the file's name. */
  name: string
  what: string
  /** Shown before the buttons, where several sheets are offered on one page. */
  shown?: boolean
  get: (large: { large?: 'yes' }) => Promise<Blob>
}

/** A sheet of paper: in type for most eyes, and in large print. */
export function PaperActs({ name, what, shown = false, get }: Props) {
  const print = useMutation({
    mutationFn: (large: boolean) => get(large ? { large: 'yes' } : {}),
    onSuccess: (file, large) => {
      saveFile(datedName(large ? `${name}-large-print` : name, 'pdf'), file)
      toast('The sheet is in your downloads, ready to print.')
    },
  })
  const pending = (large: boolean) => print.isPending && print.variables === large
  return (
    <Line>
      {shown ? <Soft>{`${what.charAt(0).toUpperCase()}${what.slice(1)}:`}</Soft> : null}
      <Button onPress={() => print.mutate(false)} pending={pending(false)} label={`Print: ${what}`}>
        Print
      </Button>
      <Button
        kind="quiet"
        onPress={() => print.mutate(true)}
        pending={pending(true)}
        label={`Large print: ${what}`}
      >
        Large print
      </Button>
      <Failed error={print.error} words={PAPER_WORDS} />
    </Line>
  )
}
