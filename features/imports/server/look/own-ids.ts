import type { ExternalId } from '#kernel/contact/fields.ts'
import { isId } from '#kernel/ids.ts'
import { ownId } from '../own-system.ts'
import type { Given } from './subject.ts'

const isOurs = (ourId: string | undefined): ourId is string => ourId !== undefined && isId(ourId)

type Borne = Pick<Given, 'ourId' | 'externalIds'>

/** Every id under which the record of a row may be there: those of other systems, and ours from another workspace. */
export const idsBorne = ({ ourId, externalIds = [] }: Borne): ExternalId[] =>
  isOurs(ourId) ? [...externalIds, ownId(ourId)] : [...externalIds]

/** The id that a record had where it comes from stays with the new one, so that its ties find it. */
export const bornOn = (ourId: string | undefined, { externalIds = [] }: Borne) =>
  isOurs(ourId) ? { externalIds: [...externalIds, ownId(ourId)] } : {}
