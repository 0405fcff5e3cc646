import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { later } from '#ui/later.tsx'
import { api } from '#web/api/client.ts'
import type { ListFilters, ListRoom } from '../contract.ts'
import { WORDS } from './words.ts'

const OpenDialog = later(() => import('./open-dialog.tsx').then((m) => m.OpenDialog))
const SaveDialog = later(() => import('./save-dialog.tsx').then((m) => m.SaveDialog))

type Props = {
  room: ListRoom
  /** What narrows the list now, without empty values. */
  filters: ListFilters
  /** Called with the filters of a saved list, to be put in place of those now in force. */
  onOpen: (filters: ListFilters) => void
}

const asText = (filters: ListFilters) =>
  JSON.stringify(Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Beside a list's filters: keep the list as it is narrowed now, or open one kept before. */
export function SavedLists({ room, filters, onOpen }: Props) {
  const [asking, setAsking] = useState<'save' | 'open' | null>(null)
  const lists =
    useQuery(api.savedLists.list.queryOptions({ input: { room }, staleTime: 60_000 })).data?.lists ?? []
  const narrowed = Object.keys(filters).length > 0
  const known = lists.some((list) => asText(list.filters) === asText(filters))
  const close = () => setAsking(null)
  return (
    <>
      {lists.length > 0 ? <Chip onPress={() => setAsking('open')}>{WORDS.mine(lists.length)}</Chip> : null}
      {narrowed && !known ? (
        <Button kind="quiet" onPress={() => setAsking('save')}>
          {WORDS.save}
        </Button>
      ) : null}
      {asking === 'save' ? <SaveDialog room={room} filters={filters} onClose={close} /> : null}
      {asking === 'open' ? <OpenDialog lists={lists} onOpen={onOpen} onClose={close} /> : null}
    </>
  )
}
