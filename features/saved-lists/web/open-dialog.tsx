import { useMutation } from '@tanstack/react-query'
import { newId } from '#kernel/ids.ts'
import { Chip } from '#ui/chip.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { List, Row } from '#ui/row.tsx'
import { Line } from '#ui/stack.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { ListFilters, SavedList } from '../contract.ts'
import { ERROR_WORDS, WORDS } from './words.ts'

type Props = { lists: readonly SavedList[]; onOpen: (filters: ListFilters) => void; onClose: () => void }

export function OpenDialog({ lists, onOpen, onClose }: Props) {
  const again = useMutation(api.savedLists.save.mutationOptions())
  const forget = useMutation(api.savedLists.remove.mutationOptions())
  const remove = ({ id, createdAt: _, ...list }: SavedList) =>
    forget.mutate(
      { id },
      {
        onSuccess: () => {
          const onPress = () => again.mutate({ id: newId(), ...list })
          toast(WORDS.forgotten(list.name), { act: { label: WORDS.undo, onPress } })
          if (lists.length === 1) onClose()
        },
      },
    )
  return (
    <Dialog title={WORDS.title} open onClose={onClose}>
      <List label={WORDS.title}>
        {lists.map((list) => (
          <Row
            key={list.id}
            title={list.name}
            act={
              <Line>
                <Chip
                  kind="on"
                  onPress={() => {
                    onOpen(list.filters)
                    onClose()
                  }}
                >
                  {WORDS.open}
                </Chip>
                <Chip onPress={() => remove(list)}>{WORDS.forget}</Chip>
              </Line>
            }
          />
        ))}
      </List>
      <Failed error={forget.error ?? again.error} words={ERROR_WORDS} />
    </Dialog>
  )
}
