import { recordReach } from '#features/areas/server/public.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#server/database/actor.ts'

type Named = { organisation: (name: string) => string }

/** Whom some of the borough's papers and stations reach: a group that is written down, or people in words. */
export async function tellWhomMediaReach(tx: Tx, named: Named): Promise<void> {
  const outlet = (name: string) => ({ id: newId(), outletId: named.organisation(name) })
  const welfare = named.organisation('Pakistani welfare association')
  await recordReach(tx, { ...outlet('Awaaz-e-Dale'), organisationId: welfare })
  await recordReach(tx, { ...outlet('Awaaz-e-Dale'), community: 'Readers of Urdu' })
  await recordReach(tx, {
    ...outlet('Polski Dale'),
    organisationId: named.organisation('Polish club and Saturday school'),
  })
  await recordReach(tx, {
    ...outlet('Bassline Dale Radio'),
    community: 'Caribbean and West African families',
  })
}
