import { useQuery } from '@tanstack/react-query'
import { Busy } from '#ui/busy.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Page } from '#ui/page.tsx'
import { List } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { Stack } from '#ui/stack.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { Introduction } from '../contract.ts'
import { IntroductionRow } from './introduction-row.tsx'
import { LIST } from './words.ts'

const Part = ({ title, list }: { title: string; list: readonly Introduction[] }) =>
  list.length > 0 ? (
    <Section title={title}>
      <List label={title}>
        {list.map((each) => (
          <IntroductionRow key={each.id} introduction={each} />
        ))}
      </List>
    </Section>
  ) : null

/** What waits for me, what my colleagues are about, what came of the rest. */
export function IntroductionsPage() {
  const open = useQuery(api.introductions.list.queryOptions({ input: { state: 'open', limit: 200 } }))
  const settled = useQuery(api.introductions.list.queryOptions({ input: { state: 'settled', limit: 50 } }))
  const under = open.data?.introductions ?? []
  const error = open.error ?? settled.error
  return (
    <Page
      title={LIST.title}
      soft={LIST.soft}
      actions={<LinkButton href="/who-do-we-know">{LIST.pick}</LinkButton>}
    >
      <Stack gap="large">
        <Failed error={error} onRetry={open.refetch} />
        {open.isPending ? <Busy /> : null}
        {open.isSuccess && under.length === 0 ? <EmptyState>{LIST.empty}</EmptyState> : null}
        <Part title={LIST.mine} list={under.filter(({ mine }) => mine)} />
        <Part title={LIST.others} list={under.filter(({ mine }) => !mine)} />
        <Part title={LIST.settled} list={settled.data?.introductions ?? []} />
      </Stack>
    </Page>
  )
}
