import { client } from '#web/api/client.ts'
import { TakeList } from '#web/take-list.tsx'
import type { ActProps } from './organisation-acts.tsx'
import { EXPORT, organisationWords } from './words.ts'

export const ExportDialog = ({ picked, onClose }: ActProps) => (
  <TakeList
    title={`Export ${organisationWords(picked.count)}`}
    {...EXPORT}
    take={(wanted) => client.organisations.export({ selection: picked.selection, ...wanted })}
    onClose={onClose}
  />
)
