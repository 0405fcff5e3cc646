import { LinkButton } from '#ui/link-button.tsx'
import { Page } from '#ui/page.tsx'
import { Line } from '#ui/stack.tsx'

export function NotHerePage() {
  return (
    <Page title="There is no page here">
      <p>The link may be old, or a letter went missing on the way. Nothing of yours is lost.</p>
      <Line>
        <LinkButton href="/" kind="main">
          Go to Today
        </LinkButton>
        <LinkButton href="/people">Look for a person</LinkButton>
      </Line>
    </Page>
  )
}
