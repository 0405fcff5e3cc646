import type { ExternalId } from '#kernel/contact/fields.ts'

/** Ids that this program gave. In another workspace than the one they were given in, they are another system's. */
export const OWN_SYSTEM = 'Commonground'

/** Under which an id of ours is found where it came in with a list. */
export const ownId = (id: string): ExternalId => ({ system: OWN_SYSTEM, id })
