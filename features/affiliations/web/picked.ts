import { newId } from '#kernel/ids.ts'
import type { ComboItem } from '#ui/combo-box.tsx'

/** Something chosen from a list, or typed because it was not in it. */
export type Picked = ComboItem & { fresh?: boolean }

export const freshOne = (label: string): Picked => ({ id: newId(), label, fresh: true })
