import { EmptyState } from '#ui/empty-state.tsx'
import { useMe } from '#web/session.ts'
import { AREAS } from './words.ts'

/** Numbers, and nothing that tells where the places lie. */
export const NoPicture = () => (
  <EmptyState>{useMe()?.organiser.role === 'region' ? AREAS.bringToDraw : AREAS.askToDraw}</EmptyState>
)
