import { recordPerson } from '#features/people/server/public.ts'
import { AppError, invalid, notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { Connection, ConnectionInput } from '../connections.contract.ts'
import { DIRECTED_KINDS } from '../contract.ts'
import { toConnection, toTie, toValues } from './connection-row.ts'
import { findBetween, findConnection, insertConnection } from './connections.sql.ts'
import { followMoves } from './follow-moves.ts'
import { countVisiblePeople } from './visible-ends.sql.ts'

type Recorded = ConnectionInput & { id: string }

/** Ties that read the same from both ends are stored lesser id first, so that the table's unique key holds both ways round. */
export function orderedEnds(kind: ConnectionInput['kind'], from: string, to: string) {
  const turned = !DIRECTED_KINDS.includes(kind) && from > to
  return turned ? { from_person_id: to, to_person_id: from } : { from_person_id: from, to_person_id: to }
}

async function alreadyThere(tx: Tx, input: Recorded, to: string): Promise<Connection | AppError | undefined> {
  const stored = await findConnection(tx, input.id)
  if (!stored) return undefined
  const before = {
    from_person_id: stored.from_person_id,
    to_person_id: stored.to_person_id,
    ...toValues(toTie(stored)),
  }
  const after = { ...orderedEnds(input.kind, input.fromPersonId, to), ...toValues(input) }
  if (JSON.stringify(before) === JSON.stringify(after)) return toConnection(stored)
  await audit(tx, {
    action: 'connections.other_version',
    subject: 'connection',
    subjectId: input.id,
    before,
    after,
  })
  return new AppError('different_content', 409)
}

function otherEnd({ fromPersonId, toPersonId, newPerson }: ConnectionInput): string {
  if (Boolean(toPersonId) === Boolean(newPerson)) throw invalid({ toPersonId: 'choose_one' })
  const to = toPersonId ?? newPerson!.id
  if (to === fromPersonId) throw new AppError('same_person', 422, { fields: { toPersonId: 'same_person' } })
  return to
}

/** Writes down a tie between two people; two people have one, whichever way round. The same again changes nothing. */
export async function recordConnection(tx: Tx, sent: Recorded): Promise<Connection | AppError> {
  const input = await followMoves(tx, sent)
  const to = otherEnd(input)
  const there = await alreadyThere(tx, input, to)
  if (there) return there
  if (input.newPerson) {
    const written = await recordPerson(tx, { kind: 'public', ...input.newPerson })
    if (written instanceof AppError) return written
  }
  if ((await countVisiblePeople(tx, [input.fromPersonId, to])) !== 2) throw notFound()
  if (await findBetween(tx, input.fromPersonId, to)) throw new AppError('already_recorded', 409)
  const ends = orderedEnds(input.kind, input.fromPersonId, to)
  await insertConnection(tx, { id: input.id, ...ends, ...toValues(input) })
  await audit(tx, {
    action: 'connections.record',
    subject: 'connection',
    subjectId: input.id,
    after: { ...ends, ...toValues(input) },
  })
  const row = await findConnection(tx, input.id)
  if (!row) throw notFound()
  return toConnection(row)
}
