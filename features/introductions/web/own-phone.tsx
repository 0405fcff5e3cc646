import { waysTo } from '#features/people/web/public.ts'
import { Button } from '#ui/button.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Note } from '#ui/note.tsx'
import { Line } from '#ui/stack.tsx'
import { toast } from '#ui/toasts.ts'
import { ASK } from './words.ts'

type Reachable = Parameters<typeof waysTo>[0]

/** The same ways with the words filled in. A call takes no words and stays as it is. */
function withWords(href: string, subject: string, words: string): string {
  const text = encodeURIComponent(words)
  if (href.startsWith('sms:')) return `${href}?body=${text}`
  if (href.startsWith('whatsapp:')) return `${href}&text=${text}`
  return href.startsWith('mailto:') ? `${href}?subject=${encodeURIComponent(subject)}&body=${text}` : href
}

type Props = { person: Reachable; subject: string; words: string }

/** Words that go from the organiser's own phone or mail; nothing is sent by us. */
export function OwnPhone({ person, subject, words }: Props) {
  const ways = waysTo(person)
  const copy = () => navigator.clipboard.writeText(words).then(() => toast(ASK.copied))
  return (
    <>
      {ways.length === 0 ? <Note>{ASK.noWay}</Note> : null}
      <Line>
        {ways.map(({ label, href }) => (
          <LinkButton key={label} href={withWords(href, subject, words)}>
            {label}
          </LinkButton>
        ))}
        <Button onPress={copy}>{ASK.copy}</Button>
      </Line>
    </>
  )
}
