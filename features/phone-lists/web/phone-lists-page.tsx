import { useQuery } from '@tanstack/react-query'
import { Busy } from '#ui/busy.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Page } from '#ui/page.tsx'
import { List, Row } from '#ui/row.tsx'
import { Line } from '#ui/stack.tsx'
import { api, client } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { PaperActs } from '#web/paper-acts.tsx'
import { LISTS } from './words.ts'

/** Lists of people to ring, the newest first. */
export function PhoneListsPage() {
  const found = useQuery(api.phoneLists.list.queryOptions())
  const lists = found.data?.lists ?? []
  const choose = <LinkButton href="/people">{LISTS.people}</LinkButton>
  return (
    <Page
      title={LISTS.title}
      soft={LISTS.soft}
      actions={
        <Line>
          {lists.length > 0 ? choose : null}
          <PaperActs name="phone-list" what={LISTS.emptyPaper} get={client.phoneLists.emptyPaper} />
        </Line>
      }
    >
      <Failed error={found.error} onRetry={found.refetch} />
      {found.isPending ? <Busy /> : null}
      {found.isSuccess && lists.length === 0 ? <EmptyState act={choose}>{LISTS.empty}</EmptyState> : null}
      {lists.length > 0 ? (
        <List label={LISTS.title}>
          {lists.map((list) => (
            <Row
              key={list.id}
              title={list.purpose}
              href={`/phone-lists/${list.id}`}
              soft={<bdi>{LISTS.row(list)}</bdi>}
            />
          ))}
        </List>
      ) : null}
    </Page>
  )
}
