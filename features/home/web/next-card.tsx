import { Card } from '#ui/card.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Line } from '#ui/stack.tsx'
import { useMe } from '#web/session.ts'
import type { NextAct } from '../contract.ts'
import { NEXT_WORDS, NOBODY_GIVEN } from './words.ts'

type Props = { act: NextAct; count: number; about: { id: string; name: string } | null }

/** The one act that would help most now. */
export function NextCard({ act, count, about }: Props) {
  const role = useMe()?.organiser.role
  const words = role === 'listener' && act === 'add_people' ? NOBODY_GIVEN : NEXT_WORDS[act]
  const mayImport = act === 'add_people' && (role === 'region' || role === 'branch')
  return (
    <Card title={about ? `${words.title} ${about.name}` : words.title}>
      <p>{words.why(count)}</p>
      {act === 'see_people' && count === 0 ? null : (
        <Line>
          <LinkButton href={about ? `${words.href}/${about.id}` : words.href} kind="main">
            {words.act}
          </LinkButton>
          {mayImport ? <LinkButton href="/imports">Import a list</LinkButton> : null}
        </Line>
      )}
    </Card>
  )
}
