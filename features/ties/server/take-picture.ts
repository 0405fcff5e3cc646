import { noteSpecialReads } from '#features/affiliations/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import { takenBy } from '#server/lists/taken.ts'
import { selectTiesAmong, selectToTake } from './take-picture.sql.ts'

type Shown = { people: string[]; organisations: string[] }
type Taking = Shown & { format: 'png' | 'svg'; reason: string }

/** The picture is drawn where it is seen; this says who may be on it, and writes down who took it and what for. */
export async function takePicture(
  tx: Tx,
  { format, reason, ...shown }: Taking,
): Promise<Shown & { taken: string }> {
  const people = await selectToTake(tx, 'people', shown.people)
  const organisations = await selectToTake(tx, 'organisations', shown.organisations)
  await audit(tx, { action: 'ties.export', subject: 'map', reason, after: { format, people, organisations } })
  await noteSpecialReads(tx, await selectTiesAmong(tx, people, organisations))
  return { people, organisations, taken: await takenBy(tx, reason) }
}
