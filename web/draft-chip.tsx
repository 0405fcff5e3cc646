import { Chip } from '#ui/chip.tsx'
import type { DraftState } from './drafts.ts'

/** Says where the words are while they are not yet saved. */
export function DraftChip({ state }: { state: DraftState }) {
  if (state === 'kept') return <Chip kind="good">✓ draft kept on this device</Chip>
  if (state === 'failed') return <Chip kind="wait">draft not kept: save before you leave</Chip>
  return null
}
