import * as z from 'zod/mini'
import { done, id, line, op } from '#kernel/contract.ts'
import {
  CONNECTION_KINDS,
  newPerson,
  personShown,
  recorded,
  sinceYear,
  source,
  strength,
  takingRoles,
  tieRoles,
} from './fields.contract.ts'

const tie = {
  kind: z.enum(CONNECTION_KINDS),
  strength: strength(),
  sinceYear: sinceYear(),
  source: source(),
}

/** "From leads to", "from follows to"; the other kinds read the same from both ends. */
export const connectionInput = z.object({
  fromPersonId: id(),
  ...tie,
  /** One of these two: someone who is there, or someone new. */
  toPersonId: z.optional(id()),
  newPerson: z.optional(newPerson),
})
export type ConnectionInput = z.infer<typeof connectionInput>

export const connection = z.object({
  id: id(),
  from: personShown,
  to: personShown,
  kind: z.enum(CONNECTION_KINDS),
  strength: strength(),
  sinceYear: z.nullable(z.number()),
  source: z.nullable(z.string()),
  ...recorded,
})
export type Connection = z.infer<typeof connection>

const tags = ['connections']

export const connections = {
  listOfPerson: op('GET', '/people/{personId}/connections', { summary: 'Whom someone knows', tags }, tieRoles)
    .input(z.object({ personId: id() }))
    .output(z.object({ connections: z.array(connection) })),
  record: op(
    'PUT',
    '/connections/{id}',
    { summary: 'Write down that two people know each other', tags },
    { ...tieRoles, offline: true },
  )
    .input(z.extend(connectionInput, { id: id() }))
    .output(connection),
  change: op(
    'PATCH',
    '/connections/{id}',
    { summary: 'Change what is written about a connection', tags },
    tieRoles,
  )
    // From whose end the new kind reads; without it the ends stay as they are.
    .input(z.extend(z.partial(z.object(tie)), { id: id(), fromPersonId: z.optional(id()) }))
    .output(connection),
  export: op(
    'POST',
    '/connections/export',
    { summary: 'Take all of who knows whom with you, with a reason', tags },
    takingRoles,
  )
    .input(z.object({ reason: line(300) }))
    .output(z.file()),
  remove: op('DELETE', '/connections/{id}', { summary: 'Take a connection away', tags }, tieRoles)
    .input(z.object({ id: id() }))
    .output(done()),
}
