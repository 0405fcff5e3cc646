import type { Kept } from './store.ts'

/** Ids of what was saved here and has not arrived: each is the id of the record that it will be. */
export const unsentOf = (items: readonly Pick<Kept, 'id' | 'state'>[]): ReadonlySet<string> =>
  new Set(items.filter(({ state }) => state !== 'sent').map(({ id }) => id))
