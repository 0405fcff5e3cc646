import { csvText } from '#kernel/text/csv.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import { TAKEN, takenBy } from '#server/lists/taken.ts'
import type { AreasTaken } from '../contract.ts'
import { countAreas } from './count-areas.ts'

type Asked = Parameters<typeof countAreas>[1]
type Taking<F> = Asked & { format: F; reason: string }

/** Numbers leave the house with a reason that is kept. They are those that the asker is shown, and name nobody. */
async function take(tx: Tx, { format, reason, ...asked }: Taking<string>): Promise<AreasTaken> {
  const counts = await countAreas(tx, asked)
  await audit(tx, {
    action: 'areas.export',
    subject: 'area_set',
    ...(asked.setId ? { subjectId: asked.setId } : {}),
    reason,
    after: { format, areas: counts.areas.length, total: counts.total },
  })
  return { ...counts, taken: await takenBy(tx, reason) }
}

/** A line an area, those with nobody too, and one for whoever is in none of them. */
export async function exportAreas(tx: Tx, input: Taking<'csv'>): Promise<File> {
  const { areas, elsewhere, taken } = await take(tx, input)
  const lines = areas.map(({ code, name, people, organisations }) => [
    code,
    name,
    people,
    organisations,
    taken,
  ])
  const text = csvText(
    ['code', 'area', 'people', 'organisations', TAKEN],
    [...lines, ['', 'elsewhere or without a postcode', elsewhere.people, elsewhere.organisations, taken]],
  )
  return new File([text], 'areas.csv', { type: 'text/csv; charset=utf-8' })
}

/** The picture itself is drawn where it is seen; these are the numbers that may be on it. */
export const exportPicture = (tx: Tx, input: Taking<'png' | 'svg'>): Promise<AreasTaken> => take(tx, input)
