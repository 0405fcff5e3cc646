import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { Note } from '#ui/note.tsx'
import { Page } from '#ui/page.tsx'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { Stack } from '#ui/stack.tsx'
import { toast } from '#ui/toasts.ts'
import { api, client } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useGo, useRouteParam } from '#web/go.ts'
import { PaperActs } from '#web/paper-acts.tsx'
import { useMe } from '#web/session.ts'
import type { PhoneCall, PhoneList } from '../contract.ts'
import { CallForm } from './call-form.tsx'
import { CALL, LISTS, OUTCOME_WORDS } from './words.ts'

/** One list, worked through call by call: whom to ring now comes first. */
export function PhoneListPage() {
  const id = useRouteParam('id')
  const found = useQuery(api.phoneLists.get.queryOptions({ input: { id } }))
  const [chosen, setChosen] = useState<string | null>(null)
  const list = found.data
  if (!list)
    return (
      <Page title={LISTS.title} back={CALL.back}>
        {found.error ? <Failed error={found.error} onRetry={found.refetch} /> : <Busy />}
      </Page>
    )
  const call = list.calls.find((each) => each.id === (chosen ?? list.next))
  return (
    <Page
      title={list.purpose}
      soft={LISTS.row(list)}
      back={CALL.back}
      actions={
        <PaperActs
          name="phone-list"
          what={list.purpose}
          get={(large) => client.phoneLists.paper({ id, ...large })}
        />
      }
    >
      <Stack gap="large">
        {call ? (
          <CallForm key={`${call.id}:${call.tries}`} listId={id} call={call} onDone={() => setChosen(null)} />
        ) : (
          <Note>{CALL.done}</Note>
        )}
        <Everyone list={list} current={call?.id} onChoose={setChosen} />
        <DeleteList list={list} />
      </Stack>
    </Page>
  )
}

const softOf = ({ note, callBackOn, tries, calledBy }: PhoneCall) =>
  [callBackOn ?? '', CALL.tries(tries), note ?? '', calledBy?.name ?? ''].filter(Boolean).join(' · ')

type EveryoneProps = { list: PhoneList; current: string | undefined; onChoose: (id: string) => void }

const Everyone = ({ list, current, onChoose }: EveryoneProps) => (
  <Section title={CALL.all}>
    <List label={CALL.all}>
      {list.calls.map((call) => (
        <Row
          key={call.id}
          title={call.person.name}
          href={`/people/${call.person.id}`}
          face={{ name: call.person.name }}
          mark={
            call.outcome ? (
              <Chip kind={call.waits ? 'wait' : 'good'}>{OUTCOME_WORDS[call.outcome]}</Chip>
            ) : null
          }
          soft={<bdi>{softOf(call)}</bdi>}
          act={
            call.id === current ? null : (
              <Button
                kind="quiet"
                onPress={() => onChoose(call.id)}
                label={`${CALL.ringThem} ${call.person.name}`}
              >
                {CALL.ringThem}
              </Button>
            )
          }
        />
      ))}
    </List>
  </Section>
)

function DeleteList({ list }: { list: PhoneList }) {
  const go = useGo()
  const regional = useMe()?.organiser.role === 'region'
  const [asked, setAsked] = useState(false)
  const remove = useMutation(
    api.phoneLists.remove.mutationOptions({
      onSuccess: () => {
        toast(CALL.removed)
        go('/phone-lists', { replace: true })
      },
    }),
  )
  if (!list.mine && !regional) return null
  return (
    <div>
      <Button kind="danger" onPress={() => setAsked(true)}>
        {CALL.remove}
      </Button>
      <ConfirmDialog
        title={`${CALL.remove}?`}
        open={asked}
        onClose={() => setAsked(false)}
        confirm={CALL.remove}
        onConfirm={() => remove.mutate({ id: list.id })}
        danger
        pending={remove.isPending}
      >
        {CALL.removeText}
        <Failed error={remove.error} />
      </ConfirmDialog>
    </div>
  )
}
