import { notFound } from '#kernel/errors.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { Selection } from '../contract.ts'
import { isCoalition, isListener, regrant, retag } from './select-people.sql.ts'
import { selectPeople } from './select-people.ts'
import { spreadVisibility } from './visibility.sql.ts'

type Tagging = { selection: Selection; add: string[]; remove: string[] }

export async function tagPeople(tx: Tx, { selection, add, remove }: Tagging) {
  const ids = await selectPeople(tx, selection)
  const tidy = (tags: string[]) => [...new Set(tags.map(cleanLine).filter(Boolean))]
  const changed = ids.length > 0 ? await retag(tx, ids, tidy(add), tidy(remove)) : 0
  await audit(tx, { action: 'people.tag', subject: 'people', after: { people: ids, add, remove } })
  return { changed }
}

/** Gives people to a listener, who from then on sees them, or takes them back. */
export async function assignPeople(
  tx: Tx,
  { selection, organiserId, give }: { selection: Selection; organiserId: string; give: boolean },
) {
  if (!(await isListener(tx, organiserId))) throw notFound()
  const ids = await selectPeople(tx, selection)
  const changed = await regrant(tx, ids, 'assigned_to', organiserId, give)
  await spreadVisibility(tx, ids)
  await audit(tx, {
    action: give ? 'people.assign' : 'people.take_back',
    subject: 'people',
    after: { people: ids, organiserId },
  })
  return { changed }
}

/** Lets a coalition's partners see people by name and how to reach them, or ends it. */
export async function sharePeople(
  tx: Tx,
  {
    selection,
    coalitionId,
    share,
    reason,
  }: { selection: Selection; coalitionId: string; share: boolean; reason: string },
) {
  if (!(await isCoalition(tx, coalitionId))) throw notFound()
  const ids = await selectPeople(tx, selection)
  const changed = await regrant(tx, ids, 'shared_with', coalitionId, share)
  await spreadVisibility(tx, ids)
  await audit(tx, {
    action: share ? 'people.share' : 'people.unshare',
    subject: 'people',
    after: { people: ids, coalitionId },
    reason,
  })
  return { changed }
}
