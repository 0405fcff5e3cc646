import { ErrorNote } from '#ui/error-note.tsx'
import { type ErrorWords, errorWords } from './errors.ts'

type Props = { error: unknown; words?: ErrorWords | undefined; onRetry?: () => void }

/** An error from the server, or the lack of one, in words. Nothing while there is no error. */
export function Failed({ error, words, onRetry }: Props) {
  if (!error) return null
  return <ErrorNote {...errorWords(error, words)} onRetry={onRetry} />
}
