import { client } from '#web/api/client.ts'
import { TakeList } from '#web/take-list.tsx'
import type { ActProps } from './people-acts.tsx'
import { EXPORT, peopleWords } from './words.ts'

export const ExportDialog = ({ picked, onClose }: ActProps) => (
  <TakeList
    title={`Export ${peopleWords(picked.count)}`}
    {...EXPORT}
    take={(wanted) => client.people.export({ selection: picked.selection, ...wanted })}
    onClose={onClose}
  />
)
