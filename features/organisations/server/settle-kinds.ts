import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { OrganisationKind } from '../contract.ts'
import { withKind } from '../kind-of-name.contract.ts'
import { selectOrganisations } from './act-on-organisations.ts'
import { changeOrganisations } from './bulk-change.ts'
import { readKnownOrganisations } from './find-organisations.ts'
import { markSettled } from './told-kinds.sql.ts'

type Settling = { ids: string[]; kind: OrganisationKind | null }

/**
 * Gives these organisations one kind more, and so its protection to whoever belongs there; or, with no kind, leaves them
 * as they are and asks no more. One that the asker cannot see refuses the whole.
 */
export async function settleKinds(tx: Tx, { ids, kind }: Settling): Promise<{ changed: number }> {
  const seen = await selectOrganisations(tx, { ids })
  const known = kind ? await readKnownOrganisations(tx, seen) : []
  const changes = known.flatMap(({ id, version, input: before }) =>
    kind && !before.kinds?.includes(kind)
      ? [{ id, version, before, input: { ...before, kinds: withKind(before.kinds ?? [], kind) } }]
      : [],
  )
  await changeOrganisations(tx, changes)
  for (const { id, before, input } of changes)
    await audit(tx, {
      action: 'organisations.change',
      subject: 'organisation',
      subjectId: id,
      before: { kinds: before.kinds ?? [] },
      after: { kinds: input.kinds },
    })
  await markSettled(tx, seen)
  if (!kind)
    await audit(tx, {
      action: 'organisations.settle_kinds',
      subject: 'organisations',
      after: { organisations: seen },
    })
  return { changed: kind ? changes.length : seen.length }
}
