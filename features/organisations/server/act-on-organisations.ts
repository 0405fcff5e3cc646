import { notFound } from '#kernel/errors.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { OrganisationSelection } from '../contract.ts'
import {
  isCoalition,
  regrant,
  retag,
  selectMatchingIds,
  selectVisibleIds,
} from './select-organisations.sql.ts'

/** The ids a selection stands for. One picked id that the asker cannot see refuses the whole: nothing is half done. */
export async function selectOrganisations(tx: Tx, selection: OrganisationSelection): Promise<string[]> {
  if ('filters' in selection) return selectMatchingIds(tx, selection.filters)
  const picked = [...new Set(selection.ids)]
  const seen = await selectVisibleIds(tx, picked)
  if (seen.length !== picked.length) throw notFound()
  return seen
}

type Tagging = { selection: OrganisationSelection; add: string[]; remove: string[] }

export async function tagOrganisations(tx: Tx, { selection, add, remove }: Tagging) {
  const ids = await selectOrganisations(tx, selection)
  const tidy = (tags: string[]) => [...new Set(tags.map(cleanLine).filter(Boolean))]
  const changed = ids.length > 0 ? await retag(tx, ids, tidy(add), tidy(remove)) : 0
  const after = { organisations: ids, add, remove }
  await audit(tx, { action: 'organisations.tag', subject: 'organisations', after })
  return { changed }
}

type Sharing = { selection: OrganisationSelection; coalitionId: string; share: boolean; reason: string }

/** Lets a coalition's partners see organisations and how to reach them, or ends it. Never our judgement of them. */
export async function shareOrganisations(tx: Tx, { selection, coalitionId, share, reason }: Sharing) {
  if (!(await isCoalition(tx, coalitionId))) throw notFound()
  const ids = await selectOrganisations(tx, selection)
  const changed = await regrant(tx, ids, coalitionId, share)
  const action = share ? 'organisations.share' : 'organisations.unshare'
  await audit(tx, { action, subject: 'organisations', after: { organisations: ids, coalitionId }, reason })
  return { changed }
}
