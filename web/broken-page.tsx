import type { ErrorComponentProps } from '@tanstack/react-router'
import { Button } from '#ui/button.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Page } from '#ui/page.tsx'
import { Line } from '#ui/stack.tsx'
import { codeOf, errorWords } from './errors.ts'

const isOurs = (error: unknown) => typeof error === 'object' && error !== null && 'code' in error
/** A page whose code could not be fetched: the signal is gone, or a new version took its place. */
const isMissingPart = (error: unknown) =>
  error instanceof TypeError && /import|module|fetch/i.test(error.message)

export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const missing = isMissingPart(error)
  const words = isOurs(error) || codeOf(error) === 'no_signal' ? errorWords(error) : undefined
  const title = missing ? 'This page could not be fetched' : (words?.title ?? 'This page has stumbled')
  return (
    <Page title={title}>
      <p>{words?.safe ?? 'What you saved is safe, and drafts are kept on this device.'}</p>
      <p>{words?.next ?? 'Try once more. If it stumbles again, reload the page.'}</p>
      <Line>
        <Button kind="main" onPress={missing ? () => location.reload() : reset}>
          Try again
        </Button>
        <Button onPress={() => location.reload()}>Reload</Button>
        <LinkButton href="/" kind="quiet">
          Go to Today
        </LinkButton>
      </Line>
    </Page>
  )
}
