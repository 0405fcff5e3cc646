import { invalid, notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { Connection, ConnectionInput } from '../connections.contract.ts'
import { toConnection, toTie, toValues } from './connection-row.ts'
import { deleteConnection, findConnection, selectConnectionsOf, updateConnection } from './connections.sql.ts'
import { countVisiblePeople } from './visible-ends.sql.ts'

type Change = { id: string } & Partial<Omit<ConnectionInput, 'toPersonId' | 'newPerson'>>

export async function listConnections(tx: Tx, { personId }: { personId: string }) {
  if ((await countVisiblePeople(tx, [personId])) === 0) throw notFound()
  return { connections: (await selectConnectionsOf(tx, personId)).map(toConnection) }
}

export async function changeConnection(tx: Tx, { id, fromPersonId, ...change }: Change): Promise<Connection> {
  const row = await findConnection(tx, id)
  if (!row) throw notFound()
  const turned = fromPersonId === row.to_person_id
  if (fromPersonId && !turned && fromPersonId !== row.from_person_id)
    throw invalid({ fromPersonId: 'not_an_end' })
  const before = toTie(row)
  const after = { ...before, ...change }
  const ends = { from: row.from_person_id, to: row.to_person_id }
  await updateConnection(tx, id, toValues(after), turned)
  await audit(tx, {
    action: 'connections.change',
    subject: 'connection',
    subjectId: id,
    before: { ...ends, ...before },
    after: { ...(turned ? { from: ends.to, to: ends.from } : ends), ...after },
  })
  return toConnection((await findConnection(tx, id))!)
}

export async function removeConnection(tx: Tx, { id }: { id: string }) {
  const row = await findConnection(tx, id)
  if (!row) throw notFound()
  await deleteConnection(tx, id)
  await audit(tx, {
    action: 'connections.remove',
    subject: 'connection',
    subjectId: id,
    before: { from: row.from_person_id, to: row.to_person_id, ...toTie(row) },
  })
  return { done: true as const }
}
