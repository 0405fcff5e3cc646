import type { OrganisationInput } from '#features/organisations/contract.ts'
import {
  changeOrganisations,
  findOrganisation,
  followSpecial,
  readKnownOrganisations,
  readOrganisation,
  rewriteOrganisationWords,
} from '#features/organisations/server/public.ts'
import { seeWholeWorkspace } from '../whole-workspace.sql.ts'
import { copySharing } from './besides.sql.ts'
import { mergeOrganisations } from './merge-organisations.ts'
import { TO_ORGANISATIONS } from './referring.ts'
import { union } from './rows.ts'
import type { Subject } from './subject.ts'

export const ORGANISATIONS: Subject<OrganisationInput> = {
  kind: 'organisations',
  word: 'organisation',
  actions: {
    merge: 'organisations.merge',
    unmerge: 'organisations.unmerge',
    different: 'organisations.not_the_same',
    again: 'organisations.ask_again',
  },
  merges: 'organisation_merges',
  referring: TO_ORGANISATIONS,
  mustSee: readOrganisation,
  // Branches keep organisations in common.
  homes: () => [],
  read: readKnownOrganisations,
  merge: mergeOrganisations,
  write: (tx, before, input) =>
    changeOrganisations(tx, [{ id: before.id, version: before.version, before: before.input, input }]),
  besides: async (_, kept, other, input) => ({
    special: input.special ?? null,
    visible_to: union(kept.visible_to as string[], other.visible_to as string[], (each) => each),
    archived_at: other.archived_at === null ? null : kept.archived_at,
  }),
  follow: async (tx, ids) => {
    await copySharing(tx, ids)
    for (const id of ids) {
      const found = await findOrganisation(tx, id)
      if (found) await followSpecial(tx, id, found.special)
      await seeWholeWorkspace(tx)
    }
  },
  rewriteWords: rewriteOrganisationWords,
}
